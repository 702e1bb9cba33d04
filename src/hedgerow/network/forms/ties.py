"""A tie from one party's page: read from that side, with somebody found by typing, or somebody new."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.forms.days import DayField
from hedgerow.network.forms.keys import key_of
from hedgerow.network.models import RelationshipKind
from hedgerow.network.queries import tie_word

INVERSE = "!"
NEW = "new"


class TieForm(forms.Form):
    """`reading` is a kind's key, with INVERSE behind it when the other side is the first.

    `other` is the key of a party, or NEW for somebody with the name in `q`.
    """

    reading = forms.ChoiceField(label=_("Tie"))
    q = forms.CharField(label=_("With whom"), required=False, max_length=200)
    other = forms.CharField(required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(self, *args: Any, kinds: Iterable[RelationshipKind], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["reading"]).choices = list(_readings(kinds))
        self.fields["since"] = DayField(label=_("Since"), required=False, today=today)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if key_of(cleaned.get("other", "")) is None and not (
            cleaned.get("other") == NEW and cleaned.get("q", "").strip()
        ):
            self.add_error("q", _("Type a part of the name and choose one."))
        return cleaned

    @property
    def kind(self) -> str:
        return str(self.cleaned_data["reading"]).removesuffix(INVERSE)

    @property
    def is_inverse(self) -> bool:
        return str(self.cleaned_data["reading"]).endswith(INVERSE)


def _readings(kinds: Iterable[RelationshipKind]) -> Iterable[tuple[str, Any]]:
    for kind in kinds:
        if not kind.is_hidden:
            word = tie_word(kind)
            yield word.key, word.label
            if not word.is_symmetric:
                yield f"{word.key}{INVERSE}", word.inverse
