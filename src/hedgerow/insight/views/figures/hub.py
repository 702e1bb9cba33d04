"""All pages of figures, each with its answer of now."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hedgerow.insight.pages import figure_pages
from hedgerow.insight.permissions import Permission
from hedgerow.kernel.permissions import require
from hedgerow.web import navigation
from hedgerow.web.access import signed_in
from hedgerow.web.navigation import NavGroup
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@never_cache
@require_safe
@signed_in
def hub(request: Request) -> HttpResponse:
    """The pages that answer a question first, then what else looks ahead."""
    require(request.actor, Permission.VIEW_FIGURES)
    pages = sorted(figure_pages, key=lambda page: page.order)
    cards = [{"page": page, "answer": page.answer(request.actor, request.workspace)} for page in pages]
    told = {page.url_name for page in pages} | {"insight:figures"}
    others = [place for place in navigation.places(request, NavGroup.AHEAD) if place.entry.url_name not in told]
    return render(request, "insight/figures/hub.html", cards=cards, others=others)
