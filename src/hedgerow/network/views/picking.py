"""Finding a party while typing, and who is reached by the same address already."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from hedgerow.network import queries
from hedgerow.network.forms import duplicates_of
from hedgerow.network.forms.keys import key_of
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render_partial
from hedgerow.web.request import Request

MOST = 6


@require_GET
@signed_in
def search(request: Request) -> HttpResponse:
    """Choices for a search box: `name` is that of the choice, `new` offers to add who is not there yet."""
    text = request.GET.get("q") or request.GET.get("text", "")
    found = queries.suggested_parties(request.actor, text, MOST, country=request.workspace.country)
    return render_partial(
        request,
        "network/_choices.html",
        found=found,
        text=text.strip(),
        name="party" if request.GET.get("name") == "party" else "other",
        field=request.GET.get("field", ""),
        new=request.GET.get("new") == "1",
        but=request.GET.get("but", ""),
    )


@require_GET
@signed_in
def alike(request: Request) -> HttpResponse:
    """A hint beside a contact line of the form, whose names carry the number of the line."""
    typed = {name.rpartition("-")[2]: request.GET.get(name, "") for name in request.GET}
    found = duplicates_of(
        request.actor,
        typed.get("kind", ""),
        typed.get("value", ""),
        request.workspace.country,
        but=key_of(typed.get("but", "")),
    )
    return render_partial(request, "network/_alike.html", found=found)
