"""Handing in a file, and saying what its columns are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from babel import Locale
from babel.numbers import get_territory_currencies
from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column
from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT, ColumnUse, Mapping
from hedgerow.network import queries
from hedgerow.network.forms.import_choices import ORIGIN_HINT, choice, decided_choice, origin_choices
from hedgerow.network.models import RoleKind
from hedgerow.network.queries import Look
from hedgerow.network.registries import import_kinds

ORDERS: dict[str, Text] = {DateOrder.DMY: _("day / month / year"), DateOrder.MDY: _("month / day / year")}
MODES: dict[str, Text] = {
    "": _("Add new, complete known"),
    "create": _("Only add new people"),
    "update": _("Only complete known ones"),
}
MATCHES: dict[str, Text] = {
    "": _("Contact and name, or id"),
    "email": _("E-mail, whatever the name"),
    "phone": _("Phone, whatever the name"),
    "external-id": _("The reference alone"),
}
_MATCH_HINT = _("Families and offices share addresses: contact and name together are the safest.")
MARKS: dict[str, Text] = {".": _("a point: 1,234.50"), ",": _("a comma: 1.234,50")}


_ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,.vcf,.ics,.json,text/csv,text/plain,text/vcard,text/calendar,application/json"


class UploadForm(forms.Form):
    """A file, and what it has in it where a person knows better than we."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,  # an empty one is refused in our own words
        error_messages={"required": _("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": _ACCEPTED}),
    )
    kind = forms.ChoiceField(label=_("What is in it"), required=False)
    origin = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        control = self.fields["kind"]
        assert isinstance(control, forms.ChoiceField)  # noqa: S101  (for the type checker; declared above)
        control.choices = [("", _("Find out for me")), *((kind.name, kind.label) for kind in import_kinds)]

    @property
    def received(self) -> dict[str, Any]:
        """A valid form, as the operation takes it."""
        return {"upload": self.cleaned_data["file"], **{name: self.cleaned_data[name] for name in ("kind", "origin")}}


@dataclass(frozen=True, slots=True)
class Line:
    """One column of the file on the page: the user's own name, examples, and the choice."""

    column: Column
    use: ColumnUse
    choice: forms.BoundField

    @property
    def state(self) -> str:
        if self.use.field in (LEAVE_OUT, CUSTOM):
            return self.use.field
        return "guess" if self.use.is_guess else "matched"

    @property
    def is_worth_showing(self) -> bool:
        """Has something in it, or wants a decision."""
        return bool(self.column.filled) or self.use.is_guess


class MappingForm(forms.Form):
    """What each column becomes, and how figures are read. Fields: `column-<position>` and the options that matter."""

    def __init__(
        self, *args: Any, look: Look, roles: Iterable[RoleKind] = (), currency: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.look = look
        self.fields["kind"] = choice(_("Bring it in as"), [(k.name, k.label) for k in import_kinds], look.kind.name)
        becomes = list(_becomes(look))
        for use in look.mapping.uses:
            words = _now("%(column)s becomes") % {"column": use.name}
            self.fields[f"column-{use.position}"] = choice(words, becomes, use.field)
        for name, field in _options(look, roles, currency, every=self.is_bound):
            self.fields[name] = field

    @property
    def lines(self) -> list[Line]:
        uses = {use.position: use for use in self.look.mapping.uses}
        known = [column for column in self.look.columns if column.position in uses]
        return [Line(column, uses[column.position], self[f"column-{column.position}"]) for column in known]

    @property
    def options(self) -> list[forms.BoundField]:
        return [
            self[name]
            for name in ("source", "role", "mode", "match", "date_order", "decimal_mark", "currency")
            if name in self.fields
        ]

    def mapping(self) -> Mapping:
        """The choices of a valid form, on top of what is stored. What the page did not ask stays."""
        mapping = self.look.mapping
        for use in mapping.uses:
            field = self._said(f"column-{use.position}", use.field)
            if field != use.field:
                mapping = mapping.with_use(use.position, field)
        order = self._said("date_order", mapping.date_order or "")
        return replace(
            mapping,
            source=self._said("source", mapping.source),
            role=self._said("role", mapping.role),
            mode=self._said("mode", mapping.mode),
            match=self._said("match", mapping.match),
            date_order=DateOrder(order) if order else None,
            decimal_mark=self._said("decimal_mark", mapping.decimal_mark),
            currency=self._said("currency", mapping.currency),
        )

    @property
    def decided(self) -> dict[str, Any]:
        """A valid form, as the operation takes it."""
        return {"mapping": self.mapping(), "kind": self.cleaned_data["kind"]}

    @property
    def has_news(self) -> bool:
        """Something is chosen here that is not stored yet."""
        stored = self.look
        return self.mapping() != stored.mapping or self.cleaned_data["kind"] not in ("", stored.kind.name)

    def _said(self, name: str, stored: str) -> str:
        return str(self.cleaned_data[name]) if name in self.data and name in self.cleaned_data else stored


def _becomes(look: Look) -> Iterator[tuple[str, Text]]:
    yield from ((field.name, field.title) for field in look.kind.fields.fields)
    if look.kind.others == CUSTOM:
        yield CUSTOM, _("Own field")
    yield LEAVE_OUT, _("Leave out")


def _options(
    look: Look, roles: Iterable[RoleKind], currency: str, *, every: bool
) -> Iterator[tuple[str, forms.ChoiceField]]:
    """Those that matter for this file; `every` one that could, to read an answer."""
    mapping, fields = look.mapping, look.kind.fields
    decided = {decision.option: decision for decision in look.preview.decisions} if look.preview else {}
    if origins := origin_choices(look.kind.origins(), mapping.source):
        yield "source", choice(_("Which shop it is from"), origins, mapping.source, ORIGIN_HINT)
    if fields.get("role"):
        words = [("", _("Leave that open")), *((kind.key, queries.role_word(kind).label) for kind in roles)]
        yield (
            "role",
            choice(_("What they are to you"), words, mapping.role, _("Everybody in this file gets this role.")),
        )
    if look.kind.completes:
        yield "mode", choice(_("Who comes in"), list(MODES.items()), mapping.mode)
        yield "match", choice(_("Known again by"), list(MATCHES.items()), mapping.match, _MATCH_HINT)
    if every or "date_order" in decided or mapping.date_order:
        yield (
            "date_order",
            decided_choice(_("Dates are written"), ORDERS, mapping.date_order or "", decided.get("date_order")),
        )
    if fields.get("amount"):
        yield (
            "decimal_mark",
            decided_choice(_("Before the cents stands"), MARKS, mapping.decimal_mark, decided.get("decimal_mark")),
        )
    if fields.get("currency") and not mapping.columns_of("currency"):
        usual = _now("%(currency)s, as everywhere in your workspace") % {"currency": currency}
        words = [("", usual), *((code, code) for code in _currencies() if code != currency)]
        yield "currency", choice(_("Currency"), words, mapping.currency)


@cache
def _currencies() -> tuple[str, ...]:
    """In use somewhere today."""
    territories = [str(code) for code in Locale("en").territories if len(str(code)) == 2]
    return tuple(sorted({str(code) for territory in territories for code in get_territory_currencies(territory)}))
