"""What the network itself knows of a party: who they are, what they are to the business, and what is among them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import queries as accounts
from hedgerow.kernel.errors import Text
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import queries
from hedgerow.network.asking import Ask, Column, Kind, Options, Rows, Source
from hedgerow.network.conditions.counts import BACK, Happenings, Ties
from hedgerow.network.conditions.distances import DISTANCES, Distance
from hedgerow.network.geography.points import KM_PER_MILE
from hedgerow.network.models import (
    Address,
    ContactPoint,
    Party,
    PartyKind,
    PartyTag,
    Role,
    RoleKind,
    Segment,
    SegmentMember,
    Tag,
)
from hedgerow.network.registries import WITHIN, FieldOption, PartyField, party_fields
from hedgerow.timeline.registries import verbs

THEM, HERE, REACHED = _("Who they are"), _("What they are to you"), _("How they are reached")
AMONG, HAPPENED = _("Whom they are tied to"), _("What happened")


def _roles() -> Sequence[tuple[str, Text]]:
    return [(kind.key, queries.role_word(kind).label) for kind in RoleKind.objects.all()]


def _tags() -> Sequence[tuple[str, Text]]:
    return list(Tag.objects.values_list("normalised", "name"))


def _segments() -> Sequence[tuple[str, Text]]:
    rows = Segment.objects.filter(role_kind=None).values_list("pk", "name")
    return [(str(key), name) for key, name in rows]


def _tie_ways() -> Sequence[tuple[str, Text]]:
    """Each kind of tie from either side, by "key" and "-key"."""
    found: list[tuple[str, Text]] = []
    for word in queries.tie_words():
        found.append((word.key, word.label))
        if not word.is_symmetric:
            found.append((f"{BACK}{word.key}", word.inverse))
    return found


def _verbs() -> Sequence[tuple[str, Text]]:
    return [(verb.name, verb.label) for verb in verbs if verb.group != "record"]


def _held(_ask: Ask, options: Options) -> "QuerySet[Any]":
    held = Role.objects.filter(until=None)
    return held.filter(kind__key__in=options["role"]) if "role" in options else held


def _ended(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    return Role.objects.exclude(until=None)


def _points(kind: str) -> Any:
    return lambda _ask, _options: ContactPoint.objects.filter(kind=kind).exclude(normalised="")


def _places(column: str) -> Any:
    return lambda _ask, _options: Address.objects.exclude(**{column: ""})


def register() -> None:
    _who_they_are()
    _what_they_are()
    _how_they_are_reached()
    _what_is_among_them()


def _add(name: str, label: Text, kind: Kind, source: Source, heading: Text, **more: Any) -> None:
    party_fields.add(PartyField(name, label, kind, source, heading, **more))


def _who_they_are() -> None:
    kinds = lambda: PartyKind.choices  # noqa: E731  (asked in the reader's language)
    _add("kind", _("Kind"), Kind.CHOICE, Column("kind"), THEM, choices=kinds, is_always_known=True)
    _add("name", _("Name"), Kind.TEXT, Column("name"), THEM, is_always_known=True)
    _add("organisation", _("Organisation"), Kind.TEXT, Column("organisation_name"), THEM)
    _add("job_title", _("What they do there"), Kind.TEXT, Column("job_title"), THEM)
    _add("birthday", _("Birthday"), Kind.ANNIVERSARY, Column("birthday"), THEM)
    _add("notes", _("Notes about them"), Kind.TEXT, Column("notes"), THEM)
    _add("added", _("Added"), Kind.DATE, Column("added_at", "moment"), THEM, is_always_known=True)
    _add("source", _("Where they came from"), Kind.TEXT, Column("source"), THEM)


def _keepers() -> Sequence[tuple[str, Text]]:
    """Who works here; and who looks after somebody still, and works here no more."""
    here: dict[str, Text] = {str(key): name for key, name in accounts.workers_of(current_workspace_id()).items()}
    kept = Party.objects.exclude(keeper_id=None).order_by().values_list("keeper_id", flat=True).distinct()
    return list(({str(key): _("Somebody who left") for key in kept} | here).items())


def _what_they_are() -> None:
    kept = Rows(lambda _ask, _options: Party.objects.exclude(keeper_id=None), "keeper_id", party="pk")
    _add("keeper", _("Looked after by"), Kind.CHOICE, kept, HERE, choices=_keepers, is_complete=True)
    which = FieldOption("role", _("Which role"), _("as %(value)s"), choices=_roles)
    _add("role", _("Role"), Kind.CHOICES, Rows(_held, "kind__key"), HERE, choices=_roles, is_complete=True)
    since = Rows(_held, "since")
    _add("role_since", _("Has the role since"), Kind.DATE, since, HERE, options=(which,), is_complete=True)
    former = Rows(_ended, "kind__key")
    _add("former_role", _("Had the role once"), Kind.CHOICES, former, HERE, choices=_roles, is_complete=True)
    tagged = Rows(lambda _ask, _options: PartyTag.objects.all(), "tag__normalised")
    _add("tag", _("Tag"), Kind.CHOICES, tagged, HERE, choices=_tags, is_complete=True)
    inside = Rows(lambda _ask, _options: SegmentMember.objects.all(), "segment")
    _add("segment", _("Segment"), Kind.CHOICES, inside, HERE, choices=_segments, is_complete=True)


def _how_they_are_reached() -> None:
    _add("email", _("E-mail"), Kind.TEXT, Rows(_points("email"), "normalised"), REACHED)
    _add("phone", _("Phone"), Kind.TEXT, Rows(_points("phone"), "normalised"), REACHED)
    for column, label in (
        ("city", _("City")),
        ("postal_code", _("Postcode")),
        ("region", _("Region")),
        ("country", _("Country")),
    ):
        _add(column, label, Kind.TEXT, Rows(_places(column), column), REACHED)
    for name, label, km in (
        (DISTANCES[0], _("Kilometres from you"), 1.0),
        (DISTANCES[1], _("Miles from you"), KM_PER_MILE),
    ):
        _add(name, label, Kind.NUMBER, Distance(km), REACHED)


def _what_is_among_them() -> None:
    way = FieldOption("tie", _("Which tie"), _("where: %(value)s"), choices=_tie_ways)
    _add("ties", _("Ties"), Kind.NUMBER, Ties(), AMONG, options=(way,), is_always_known=True)
    seen = Column("last_seen_at", "moment")
    _add("last_seen", _("Last seen"), Kind.DATE, seen, HAPPENED, is_complete=True)
    what = FieldOption("what", _("What happened"), _("of: %(value)s"), choices=_verbs, is_needed=True)
    _add("happened", _("Times"), Kind.NUMBER, Happenings(), HAPPENED, options=(what, WITHIN), is_always_known=True)
