"""What a file of people is to be, and of whom."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.network.forms.keys import key_of
from hedgerow.network.models import ExportOf
from hedgerow.network.operations import ExportFormat
from hedgerow.network.queries import Wish

CHOICES: dict[ExportFormat, tuple[Text, Text]] = {
    ExportFormat.XLSX: (_("Excel workbook"), _("Change it there and bring it in again: everybody is found again.")),
    ExportFormat.CSV: (_("CSV table"), _("For any program. It comes back in as well.")),
    ExportFormat.VCARD: (_("Contact cards"), _("For phones and mail programs: names, numbers, addresses, notes.")),
    ExportFormat.JSON: (_("JSON"), _("For programs, with everything we know.")),
}
ALL, SHOWN = "all", "shown"


class ExportForm(forms.Form):
    """`of` and what it is of travel along, hidden; only of a part is it asked which columns."""

    format = forms.ChoiceField(choices=[(form.value, words[0]) for form, words in CHOICES.items()])
    of = forms.ChoiceField(choices=ExportOf.choices, required=False)
    query = forms.CharField(required=False)
    columns = forms.ChoiceField(choices=[(ALL, ALL), (SHOWN, SHOWN)], required=False)

    @property
    def form(self) -> ExportFormat:
        return ExportFormat(self.cleaned_data["format"])

    @property
    def wants_shown(self) -> bool:
        return self.cleaned_data["columns"] == SHOWN and self.cleaned_data["of"] in (ExportOf.LIST, ExportOf.CHOSEN)

    def wish(self, shown: tuple[str, ...] | None) -> Wish:
        data = cast("QueryDict", self.data)
        of = ExportOf(self.cleaned_data["of"] or ExportOf.EVERYBODY)
        return wish_of(of, self.cleaned_data["query"], data, shown)


def wish_of(of: ExportOf, query: str, data: QueryDict, shown: tuple[str, ...] | None = None) -> Wish:
    """Ticks that are no keys are left aside."""
    picks = tuple(key for text in data.getlist("pick") if (key := key_of(text))) if of == ExportOf.CHOSEN else ()
    return Wish(of, query if of != ExportOf.EVERYBODY else "", picks, shown)


def wish_ticked(data: QueryDict) -> Wish:
    """The ticked rows of a list, or all that fit it."""
    of = ExportOf.LIST if data.get("everything") else ExportOf.CHOSEN
    return wish_of(of, data.get("within", ""), data)


def wish_asked(query: QueryDict) -> Wish:
    """What an address asks for: a list where it says so, else everybody."""
    if "list" not in query:
        return Wish()
    said: Mapping[str, Any] = {key: value for key, value in query.items() if key != "list"}
    rest = QueryDict(mutable=True)
    rest.update(said)
    return Wish(ExportOf.LIST, rest.urlencode())
