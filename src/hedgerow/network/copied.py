"""Parties, roles and ties in the copy for analysis: who is what to the business, without a name."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tenancy.guards.watches import Watch
from hedgerow.lake.registries import Column, CopiedTable, Kind, PartyKeys, copy_table, party_keys
from hedgerow.network import queries

_SINCE = Column("since", Kind.DAY, "r.since", _("The first day."))
_UNTIL = Column("until", Kind.DAY, "r.until", _("The last day; NULL while it lasts."), is_optional=True)


def _visible(actor: Actor) -> Iterable[UUID]:
    return queries.visible_parties(actor).order_by().values_list("pk", flat=True).iterator(5000)


def register() -> None:
    party_keys.add(PartyKeys("network", queries.heirs_of, _visible))
    _parties()
    _roles()
    _ties()


def _parties() -> None:
    columns = ("kind", "source", "added_at", "archived_at", "erased_at", "merged_into_id")
    copy_table(
        CopiedTable(
            name="parties",
            means=_("Everybody on record, once. Who was merged into another or erased is not among them."),
            rows="network_party r",
            where="r.merged_into_id IS NULL AND r.erased_at IS NULL",
            sort=("party",),
            watches=(Watch("lake.parties", "network_party", columns),),
            columns=(
                Column("party", Kind.KEY, "r.id", _("Key of the party.")),
                Column("kind", Kind.CODE, "r.kind", _("person or organisation.")),
                Column("source", Kind.TEXT, "r.source", _("The program or file they came from.")),
                Column("added_on", Kind.LOCAL_DAY, "r.added_at", _("The day they came on record.")),
                Column("is_archived", Kind.FLAG, "r.archived_at IS NOT NULL", _("They were put away.")),
            ),
        )
    )


def _roles() -> None:
    of_role = Watch("lake.roles", "network_role", ("party_id", "kind_id", "since", "until"))
    of_kind = Watch("lake.roles", "network_rolekind", ("key", "family"))
    copy_table(
        CopiedTable(
            name="roles",
            means=_("What parties are and were to the business."),
            rows="network_role r JOIN network_rolekind k ON k.id = r.kind_id",
            sort=("party", "kind", "since", "until"),
            watches=(of_role, of_kind),
            columns=(
                Column("party", Kind.KEY, "r.party_id", _("Key of the party.")),
                Column("kind", Kind.CODE, "k.key", _("The role's own word, such as client or vendor.")),
                Column("family", Kind.CODE, "k.family", _("Which of the six families of roles it belongs to.")),
                _SINCE,
                _UNTIL,
            ),
        )
    )


def _ties() -> None:
    of_tie = Watch(
        "lake.ties", "network_relationship", ("from_party_id", "to_party_id", "kind_id", "since", "until", "added_at")
    )
    of_kind = Watch("lake.ties", "network_relationshipkind", ("key", "is_symmetric"))
    copy_table(
        CopiedTable(
            name="ties",
            means=_("Who is tied to whom, also among third parties."),
            rows="network_relationship r JOIN network_relationshipkind k ON k.id = r.kind_id",
            sort=("source", "target", "kind", "added_on"),
            watches=(of_tie, of_kind),
            columns=(
                Column("source", Kind.KEY, "r.from_party_id", _("Key of the party it goes out from.")),
                Column("target", Kind.KEY, "r.to_party_id", _("Key of the party it goes to.")),
                Column("kind", Kind.CODE, "k.key", _("The kind's own word, such as supplies or knows.")),
                Column("is_symmetric", Kind.FLAG, "k.is_symmetric", _("It goes both ways, and is written once.")),
                Column("since", Kind.DAY, "r.since", _("The first day; NULL where nobody said."), is_optional=True),
                _UNTIL,
                Column("added_on", Kind.LOCAL_DAY, "r.added_at", _("The day it came on record.")),
            ),
        )
    )
