"""What the palette finds of the network: people, what was written down, ties, segments and files."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.folding import plain
from hedgerow.kernel.models import Workspace
from hedgerow.network import queries
from hedgerow.network.finding import parts_of_parties
from hedgerow.network.models import ImportState, Party
from hedgerow.network.permissions import Permission
from hedgerow.network.places import party_address
from hedgerow.timeline.registries import verbs
from hedgerow.web import formats
from hedgerow.web.palette import Found, SearchSource, search_sources

AROUND = 90
"""Signs of a note that are shown."""


def register() -> None:
    see = Permission.VIEW_PARTIES
    search_sources.add(SearchSource("people", _("People"), _search, permission=see))
    search_sources.add(SearchSource("notes", _("What was written down"), _search_notes, permission=see))
    search_sources.add(SearchSource("private", _("Only for you"), _search_private, permission=see))
    search_sources.add(SearchSource("ties", _("Ties"), _search_ties, permission=see))
    search_sources.add(SearchSource("segments", _("Segments"), _search_segments, permission=see))
    search_sources.add(SearchSource("files", _("Files"), _search_files, permission=Permission.IMPORT))


def _search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    found = queries.suggested_parties(actor, text, limit, country=country)
    unsaid = {party.pk: typed for party in found if (typed := _not_in(party.name, text))}
    parts = parts_of_parties(list(unsaid)) if unsaid else {}
    return [_found(party, _why(unsaid.get(party.pk, ()), parts.get(party.pk, ()))) for party in found]


def _search_notes(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    return [
        Found(
            label=shortened(str(note.activity.properties["text"]), text),
            url=party_address(note.party.pk),
            icon=verbs[note.activity.verb].icon if note.activity.verb in verbs else "note",
            hint=f"{note.party.name} · {formats.day(note.activity.occurred_at.date(), 'medium')}",
        )
        for note in queries.found_notes(actor, text, limit)
    ]


def _search_private(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    return [
        Found(shortened(note.text, text), party_address(note.party_id), icon="note", hint=note.party.name)
        for note in queries.found_private_notes(actor, text, limit)
    ]


def _search_ties(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    found = queries.found_ties(actor, text, limit)
    return [
        Found(
            label=_("%(first)s %(reading)s %(second)s")
            % {"first": tie.from_party.name, "reading": queries.tie_word(tie.kind).label, "second": tie.to_party.name},
            url=party_address(tie.from_party_id),
            icon="link",
            hint=tie.note,
        )
        for tie in found
    ]


def _search_segments(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    typed = text.casefold()
    fitting = [one for one in queries.listed_segments(actor) if typed in one.normalised][:limit]
    return [Found(label=one.name, url=reverse("network:segment", args=[one.pk]), icon="filter") for one in fitting]


def _search_files(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    found = queries.visible_imports(actor).filter(file__name__icontains=text).order_by("-created_at")[:limit]
    return [
        Found(
            label=of.file.name,
            url=reverse("network:import", args=[of.pk]),
            icon="file",
            hint=ImportState(of.state).label,
        )
        for of in found
    ]


def shortened(written: str, text: str) -> str:
    """The words around what was typed."""
    flat = " ".join(written.split())
    at = max(flat.casefold().find(text.casefold().split()[0] if text.split() else ""), 0)
    start = max(at - AROUND // 3, 0)
    piece = flat[start : start + AROUND]
    return f"{'…' if start else ''}{piece}{'…' if start + AROUND < len(flat) else ''}"


def _not_in(part: str, text: str) -> list[str]:
    """What was typed and begins no word of it."""
    words = plain(part).split()
    return [typed for typed in plain(text).split() if not any(word.startswith(typed) for word in words)]


def _why(typed: Sequence[str], parts: Iterable[str]) -> str:
    """What somebody is found by whose name does not show it; "" where a word was taken for another."""
    told = " ".join(typed)
    return next((shortened(part, told) for part in parts if len(_not_in(part, told)) < len(typed)), "")


def _found(party: Party, why: str) -> Found:
    word = next((queries.role_word(role.kind) for role in party.roles.all()), None)
    point = next((point.value for point in party.contact_points.all()), "")
    return Found(
        label=party.name,
        url=party_address(party.pk),
        icon="people",
        hint=why or (word.label if word else point),
        role=word.mark if word else "",
    )
