"""Who wrote about the business: read, answered, and told who that is."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import Invalid
from hedgerow.listening import operations, queries
from hedgerow.listening.models import Mention, MentionState
from hedgerow.listening.permissions import Permission
from hedgerow.listening.tables import chosen_pile, in_pile, mentions_listing, piles
from hedgerow.network import operations as network_operations
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_http_methods(lists.WAYS)
@signed_in
def mentions(request: Request) -> HttpResponseBase:
    """One pile; what was typed or chosen stays in its address."""
    shown, rows = chosen_pile(request), queries.visible_mentions(request.actor)
    return lists.show(
        request,
        mentions_listing(request),
        rows if request.GET.get("show") == shown else in_pile(rows, shown),
        "listening/mentions.html",
        piles=piles(),
        shown=shown,
        count=queries.count_open(request.actor),
        may_watch=request.actor.may(Permission.WATCH),
    )


@require_POST
@signed_in
def create_state(request: Request, mention_id: UUID) -> HttpResponse:
    mention = queries.visible_mention(request.actor, mention_id)
    state = request.POST.get("state", "")
    if state not in MentionState.values:
        raise Invalid(_("Say whether it is answered, needs no answer, or still needs one."), field="state")
    operations.set_mention_state(actor=request.actor, mention=mention, state=state)
    toast(request, _("Noted."))
    return redirect("listening:mentions")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def author(request: Request, mention_id: UUID) -> HttpResponse:
    """Who is this? Somebody on record, somebody new, or nobody to hear of."""
    mention = queries.visible_mention(request.actor, mention_id)
    party = _chosen(request, mention) if request.method == "POST" else None
    if party is not None:
        count = operations.assign_mention(actor=request.actor, mention=mention, party=party)
        words = ngettext("%(count)s mention is %(name)s’s now.", "%(count)s mentions are %(name)s’s now.", count)
        toast(request, words % {"count": count, "name": party.name})
        return redirect("listening:mentions")
    text = request.POST.get("q") or request.GET.get("q") or mention.author
    found = network.suggested_parties(request.actor, text, 6, country=request.workspace.country)
    return render(request, "listening/author.html", mention=mention, found=found, text=text)


def _chosen(request: Request, mention: Mention) -> Party | None:
    said = request.POST.get("party", "")
    if said == "new":
        points = [network_operations.NewContact("social", mention.author_url)] if mention.author_url else []
        name = request.POST.get("q", "").strip() or mention.author or mention.author_url
        return network_operations.add_party(actor=request.actor, name=name, contacts=points, source="mention")
    try:
        return network.visible_party(request.actor, UUID(said))
    except ValueError:
        return None


@require_POST
@signed_in
def ignore(request: Request, mention_id: UUID) -> HttpResponse:
    mention = queries.visible_mention(request.actor, mention_id)
    operations.ignore_author(actor=request.actor, mention=mention)
    toast(request, _("%(name)s is not heard any more.") % {"name": mention.author or mention.author_url})
    return redirect("listening:mentions")


@require_POST
@signed_in
def hear(request: Request, author_id: UUID) -> HttpResponse:
    found = queries.visible_ignored_author(request.actor, author_id)
    operations.hear_again(actor=request.actor, author=found)
    toast(request, _("%(name)s is heard again.") % {"name": found.name})
    return redirect("listening:feeds")
