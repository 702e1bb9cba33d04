"""Lists of parties: counts that stop counting, narrowing by role and tag, and search, each on an index."""

from collections.abc import Sequence
from uuid import UUID

import phonenumbers
from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network.models import ContactPoint, CustomField, CustomValue, Party, PartyTag, Role, RoleKind, Tag
from hedgerow.network.naming import sort_name
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import visible_parties
from hedgerow.network.queries.searching import best_first, found_parties
from hedgerow.network.sight import seen_by

MOST_COUNTED = 1000
FEW = 1000
_LAST = "\U0010ffff"

# Each role is counted on its own, no further than MOST_COUNTED + 1: a large workspace costs what a small one does. Its
# key stands in the query, so that PostgreSQL knows a role of nobody and does not look for it among those of everybody.
_HELD = """(SELECT COUNT(*) FROM (
  SELECT 1 FROM network_role r JOIN network_party p ON p.id = r.party_id
  WHERE r.workspace_id = %s AND r.kind_id = %s AND r.until IS NULL AND p.archived_at IS NULL LIMIT %s
) AS held)"""
_KINDS = Prepared(lambda: RoleKind.objects.filter(is_hidden=False))


def listed_parties(actor: Actor, *, archived: bool = False) -> "QuerySet[Party]":
    """Parties as lists show them: what a column may need of the party itself, and no more."""
    return visible_parties(actor, archived=archived).only(
        "kind", "name", "sort_name", "organisation_name", "custom", "added_at", "last_seen_at", "keeper_id"
    )


def counted_role_kinds(actor: Actor) -> Sequence[RoleKind]:
    """Roles that are not hidden, in order, each with `held`: how many have it, counted to MOST_COUNTED + 1."""
    require(actor, Permission.VIEW_PARTIES)
    if actor.sees is None:
        return _counted(_KINDS())
    seen = Role.objects.filter(seen_by(actor, "party"), until=None, party__archived_at=None, kind=OuterRef("pk"))
    counted = seen.order_by().values("kind").annotate(n=Count("pk")).values("n")
    return list(RoleKind.objects.filter(is_hidden=False).annotate(held=Coalesce(Subquery(counted), 0)))


def _counted(kinds: Sequence[RoleKind]) -> Sequence[RoleKind]:
    if not kinds:
        return kinds
    stored = RoleKind._meta.pk.get_db_prep_value
    workspace = stored(current_workspace_id(), connection)
    params = [value for kind in kinds for value in (workspace, stored(kind.pk, connection), MOST_COUNTED + 1)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join([_HELD] * len(kinds))}", params)
        [counts] = cursor.fetchall()
    for kind, held in zip(kinds, counts, strict=True):
        setattr(kind, "held", held)  # noqa: B010  (as an annotation would)
    return kinds


def of_role(parties: "QuerySet[Party]", kind: RoleKind) -> "QuerySet[Party]":
    """Those who have the role now. A rare role is read from its own index; a common one is met soon in any order."""
    held = Role.objects.filter(kind=kind, until=None)
    if held[: FEW + 1].count() <= FEW:
        return parties.filter(pk__in=held.values("party_id"))
    return parties.filter(Exists(held.filter(party=OuterRef("pk"))))


def of_tag(parties: "QuerySet[Party]", tag: Tag) -> "QuerySet[Party]":
    """As `of_role`."""
    held = PartyTag.objects.filter(tag=tag)
    if held[: FEW + 1].count() <= FEW:
        return parties.filter(pk__in=held.values("party_id"))
    return parties.filter(Exists(held.filter(party=OuterRef("pk"))))


def matching(parties: "QuerySet[Party]", text: str, *, country: str = "") -> "QuerySet[Party]":
    """Part of a name, or the beginning of an e-mail address or a telephone number.

    Few are looked up once, by their names alone; where many fit, any order meets them soon.
    """
    name = sort_name(text)
    named = set(Party.objects.filter(sort_name__contains=name).order_by().values_list("pk", flat=True)[: FEW + 1])
    reached = set(_reached_by(text, country).values_list("party_id", flat=True)[: FEW + 1])
    if len(named) <= FEW and len(reached) <= FEW:
        return parties.filter(pk__in=named | reached)
    return parties.filter(Q(sort_name__contains=name) | Q(pk__in=_reached_by(text, country).values("party_id")))


def with_value(parties: "QuerySet[Party]", field: CustomField, column: str, name: str) -> "QuerySet[Party]":
    """Those who have a value of the field, with it as `name` and their key as `own_key`, both of one index."""
    mine = {"custom_values__workspace": current_workspace_id(), "custom_values__key": field.key}
    known = parties.filter(**mine, **{f"custom_values__{column}__isnull": False})
    return known.annotate(**{name: F(f"custom_values__{column}")}, own_key=F("custom_values__party"))


def without_value(parties: "QuerySet[Party]", field: CustomField, column: str) -> "QuerySet[Party]":
    """The others."""
    held = CustomValue.objects.filter(party=OuterRef("pk"), key=field.key, **{f"{column}__isnull": False})
    return parties.filter(~Exists(held))


def suggested_parties(actor: Actor, text: str, limit: int, *, country: str = "") -> list[Party]:
    """The best few for what is being typed: names that begin so, then who is reached so, then by all that is known.

    The last is looked up in the search, which a moment after a change knows of it, and forgives a misspelt word.
    """
    found: dict[object, Party] = {}
    name = sort_name(text)
    if not name:
        return []
    parties = visible_parties(actor).prefetch_related(*_shown())
    for rows in (
        parties.filter(sort_name__gte=name, sort_name__lt=name + _LAST),
        parties.filter(pk__in=_reached_by(text, country).values("party_id")),
    ):
        if len(found) < limit:
            found.update((party.pk, party) for party in rows.order_by("sort_name", "id")[:limit])
    if len(found) < limit:
        others = best_first(list(parties.filter(id__among=found_parties(actor, text))), text)
        found.update((party.pk, party) for party in others)
    return list(found.values())[:limit]


def same_contact(actor: Actor, kind: str, normalised: str, *, but: UUID | None = None) -> list[Party]:
    """Who is reached by exactly this already; at most three."""
    require(actor, Permission.VIEW_PARTIES)
    if not normalised:
        return []
    points = ContactPoint.objects.filter(kind=kind, normalised=normalised)
    found = visible_parties(actor).filter(pk__in=points.values("party_id"))
    return list((found.exclude(pk=but) if but else found).order_by("sort_name")[:3])


def _reached_by(text: str, country: str) -> "QuerySet[ContactPoint]":
    typed = text.strip().casefold()
    reach = Q(kind="email", normalised__gte=typed, normalised__lt=typed + _LAST)
    if number := _number_beginning(typed, country):
        reach |= Q(kind="phone", normalised__gte=number, normalised__lt=number + _LAST)
    return ContactPoint.objects.filter(reach)


def _number_beginning(typed: str, country: str) -> str:
    """How a number that begins so begins in E.164: 077 in Britain is +4477. "" for what is too short to be one."""
    digits = "".join(sign for sign in typed if sign.isdigit())
    if len(digits) < len("077"):
        return ""
    if typed.startswith("+") or digits.startswith("00"):
        return f"+{digits.removeprefix('00')}"
    code = phonenumbers.country_code_for_region(country)
    return f"+{code}{digits.removeprefix('0')}" if code else f"+{digits}"


def _shown() -> list["Prefetch[str]"]:
    return [
        Prefetch("roles", Role.objects.filter(until=None).select_related("kind").order_by("id")),
        Prefetch("contact_points", ContactPoint.objects.order_by("id")),
    ]
