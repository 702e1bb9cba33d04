"""Roles begin and end on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.forms.days import DayField
from hedgerow.network.models import RoleKind
from hedgerow.network.queries import role_word


class GiveRoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, *args: Any, kinds: Iterable[RoleKind], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = [kind for kind in kinds if not kind.is_hidden]
        cast("forms.ChoiceField", self.fields["role"]).choices = [(kind.key, role_word(kind).label) for kind in shown]
        self.fields["since"] = DayField(label=_("Since"), required=False, today=today, initial=today)


class EndForm(forms.Form):
    """The last day of a role or a tie; today when nothing is said."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"] = DayField(label=_("Last day"), required=False, today=today, initial=today)
