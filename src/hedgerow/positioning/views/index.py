"""Who the business is for: the message, the ideal clients, and who fits; and what partners see of it."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from hedgerow.kernel.permissions import require
from hedgerow.network.queries import role_words
from hedgerow.positioning import queries, shown
from hedgerow.positioning.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

ROLES = ("prospect", "suspect", "client")
FIRST = 6


@require_GET
@signed_in
def index(request: Request) -> HttpResponse:
    """All of it at a glance; whoever may not see people sees how many, and no names."""
    require(request.actor, Permission.VIEW)
    yardstick = queries.main_yardstick(request.actor)
    return render(
        request,
        "positioning/index.html",
        message=queries.current_message(request.actor),
        versions=list(queries.current_versions(request.actor)),
        yardstick=yardstick,
        check=shown.check(queries.reality(request.actor, yardstick)) if yardstick else None,
        page=_page(request, yardstick, size=FIRST),
        chosen=None,
        may_define=request.actor.may(Permission.DEFINE),
    )


@require_GET
@signed_in
def people(request: Request) -> HttpResponse:
    """Everybody by fit, twenty at a time."""
    require(request.actor, Permission.VIEW_PEOPLE)
    profiles = list(queries.visible_profiles(request.actor))
    wish = request.GET.get("profile", "")
    chosen = next((one for one in profiles if str(one.pk) == wish), profiles[0] if profiles else None)
    yardstick = queries.yardstick_for(request.actor, chosen) if chosen else None
    return render(
        request,
        "positioning/people.html",
        profiles=profiles,
        chosen=chosen,
        yardstick=yardstick,
        page=_page(request, yardstick),
        may_define=request.actor.may(Permission.DEFINE),
    )


@require_GET
@signed_in
def partners(request: Request) -> HttpResponse:
    """As a partner will read it; to be printed or copied."""
    summary = queries.partner_summary(request.actor, request.GET.get("language", ""))
    return render(
        request,
        "positioning/partners.html",
        shown=summary,
        text=queries.partner_text(summary),
        languages=shown.languages(queries.current_messages(request.actor), summary.language),
        may_define=request.actor.may(Permission.DEFINE),
    )


def _page(request: Request, yardstick: queries.Yardstick | None, *, size: int = queries.SIZE) -> shown.Page | None:
    """None for who may not see people, and while there is nothing to weigh by."""
    if yardstick is None or not request.actor.may(Permission.VIEW_PEOPLE):
        return None
    role = request.GET.get("role", ROLES[0])
    words = {word.key: word for word in role_words()}
    roles = [words[key] for key in ROLES if key in words]
    role = role if role in {word.key for word in roles} else ""
    start = _start(request)
    ranking = queries.ranked(request.actor, yardstick, role=role, start=start, size=size)
    return shown.page(ranking, roles, role=role, start=start, size=size)


def _start(request: Request) -> int:
    """The place of the first row, from `from=21`; an odd one shows the beginning."""
    wish = request.GET.get("from", "")
    return max(int(wish) - 1, 0) if wish.isascii() and wish.isdigit() and len(wish) < 9 else 0
