"""What ticked rows get, or lose."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.forms.customs import PREFIX, control_of, stored_values
from hedgerow.network.forms.days import DayField
from hedgerow.network.models import CustomField, EditKind, RoleKind
from hedgerow.network.queries import role_word

_TAGS = ((EditKind.TAG_ADDED.value, _("Add it")), (EditKind.TAG_TAKEN.value, _("Take it away")))
_ROLES = ((EditKind.ROLE_GIVEN.value, _("Give it")), (EditKind.ROLE_ENDED.value, _("End it")))


class ManyTagsForm(forms.Form):
    name = forms.CharField(
        label=_("Tag"), max_length=60, widget=forms.TextInput(attrs={"list": "tags", "autocomplete": "off"})
    )
    way = forms.ChoiceField(
        label=_("What to do"), choices=_TAGS, widget=forms.RadioSelect, initial=EditKind.TAG_ADDED.value, required=False
    )


class ManyRolesForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"))
    way = forms.ChoiceField(
        label=_("What to do"),
        choices=_ROLES,
        widget=forms.RadioSelect,
        initial=EditKind.ROLE_GIVEN.value,
        required=False,
    )

    def __init__(self, *args: Any, kinds: Iterable[RoleKind], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = [kind for kind in kinds if not kind.is_hidden]
        cast("forms.ChoiceField", self.fields["role"]).choices = [(kind.key, role_word(kind).label) for kind in shown]
        self.fields["day"] = DayField(label=_("On"), required=False, today=today, initial=today)


class ManyKeeperForm(forms.Form):
    """Of `people`, by user; an empty choice is nobody."""

    keeper = forms.ChoiceField(label=_("Looked after by"), required=False)

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Nobody")), *((str(key), name) for key, name in people.items())]
        cast("forms.ChoiceField", self.fields["keeper"]).choices = choices


class WhichFieldForm(forms.Form):
    """First which field, then its value: the control depends on the field."""

    field = forms.ChoiceField(label=_("Field"))

    def __init__(self, *args: Any, fields: Iterable[CustomField], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["field"]).choices = [(one.key, one.label) for one in fields]


class ManyFieldForm(forms.Form):
    """An empty value clears the field."""

    def __init__(self, *args: Any, field: CustomField, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._field, self._currency = field, currency
        self.fields["field"] = forms.CharField(widget=forms.HiddenInput, initial=field.key)
        self.fields[PREFIX + field.key] = control_of(field, currency)

    @property
    def value(self) -> Any:
        """As it is stored; None for an empty one."""
        key = self._field.key
        return stored_values([self._field], self.cleaned_data, [PREFIX + key], {key: self._currency})[key]
