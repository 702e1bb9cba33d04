"""Every field that can be asked about here: those that packages brought, and this workspace's own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.folding import Folded
from hedgerow.kernel.models import Workspace
from hedgerow.network import naming
from hedgerow.network.asking import Ask, Kind, Op, Options, Rows
from hedgerow.network.models import CustomField, CustomValue, FieldKind, Party
from hedgerow.network.registries import PartyField, party_fields
from hedgerow.network.sight import seen_by

OWN = "custom."
_KINDS = {
    FieldKind.TEXT: (Kind.TEXT, "text", "folded"),
    FieldKind.NUMBER: (Kind.NUMBER, "number", ""),
    FieldKind.MONEY: (Kind.MONEY, "number", ""),
    FieldKind.DATE: (Kind.DATE, "text", "text"),
    FieldKind.CHOICE: (Kind.CHOICE, "text", ""),
    FieldKind.CHOICES: (Kind.CHOICES, "text", ""),
    FieldKind.PARTY: (Kind.PARTY, "text", "text"),
}


@dataclass(slots=True)
class Catalogue:
    """What this actor may ask about; `seen` are those whose names are told and found.

    Names and words of choices are asked for once.
    """

    currency: str
    fields: Mapping[str, PartyField]
    seen: Q
    _choices: dict[str, dict[str, Text]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def of(actor: Actor) -> "Catalogue":
        usual = [one for one in party_fields if not one.permission or actor.may(one.permission)]
        own = [own_field(one) for one in CustomField.objects.order_by("position", "label")]
        currency = Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)
        return Catalogue(currency, {one.name: one for one in (*usual, *own)}, seen_by(actor))

    def __iter__(self) -> Iterator[PartyField]:
        return iter(self.fields.values())

    def get(self, name: object) -> PartyField | None:
        return self.fields.get(name) if isinstance(name, str) else None

    def choices(self, one: PartyField, option: str = "") -> Mapping[str, Text]:
        """Of a field, or of one of its options."""
        key = f"{one.name} {option}"
        if key not in self._choices:
            asked = next((o.choices for o in one.options if o.name == option), None) if option else one.choices
            self._choices[key] = dict(asked() if asked else ())
        return self._choices[key]

    def party_named(self, text: str) -> str:
        """The key of a party whose whole name was typed; the text itself where nobody, or more than one, has it."""
        named = Party.objects.filter(self.seen, sort_name=naming.sort_name(text), archived_at=None)
        keys = list(named.values_list("pk", flat=True)[:2])
        return str(keys[0]) if len(keys) == 1 else text

    def party(self, key: Any) -> str:
        """The name of a party that something is compared with; "" for one that is not here."""
        if str(key) not in self._names:
            self._names[str(key)] = Party.objects.filter(self.seen, pk=key).values_list("name", flat=True).first() or ""
        return self._names[str(key)]


def own_field(one: CustomField) -> PartyField:
    """A custom field as something to ask about."""
    kind, column, how = _KINDS[FieldKind(one.kind)]
    options: Sequence[str] = one.options
    currency = one.kind == FieldKind.MONEY

    def values(ask: Ask, _options: Options) -> "QuerySet[CustomValue]":
        rows = CustomValue.objects.filter(key=one.key)
        return rows.filter(text=ask.currency.lower()) if currency else rows

    return PartyField(
        name=OWN + one.key,
        label=one.label,
        kind=kind,
        source=_Own(values, column, how=how) if kind in (Kind.CHOICE, Kind.CHOICES) else Rows(values, column, how=how),
        heading=_("Your own fields"),
        choices=lambda: [(option, option) for option in options],
    )


@dataclass(frozen=True, slots=True)
class _Own(Rows):
    """Values of a list are kept folded; what is asked for is not."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:
        folded = [Folded(one) for one in value] if value else value
        return super(_Own, self).fits(ask, kind, op, folded, options)
