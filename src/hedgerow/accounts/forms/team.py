from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.forms.people import new_password_field
from hedgerow.accounts.models import ACCESS_ROLES, SIGHTS
from hedgerow.kernel.permissions import AccessRole

MEANINGS = {
    AccessRole.OWNER: _("Everything, including the team, and what cannot be undone."),
    AccessRole.MANAGER: _("Everything in the business, and inviting people."),
    AccessRole.STAFF: _("The daily work: people, sales, notes."),
    AccessRole.ANALYST: _("Looks at everything, changes nothing."),
}


class InviteForm(forms.Form):
    """`owners`: whether this person may offer ownership."""

    email = forms.EmailField(label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    access_role = forms.ChoiceField(label=_("Role"), initial=AccessRole.STAFF)

    def __init__(self, *args: Any, owners: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [(role, label) for role, label in ACCESS_ROLES if owners or role != AccessRole.OWNER]
        cast("forms.ChoiceField", self.fields["access_role"]).choices = roles


class RoleForm(forms.Form):
    access_role = forms.ChoiceField(label=_("Role"), choices=ACCESS_ROLES)


class SightForm(forms.Form):
    sight = forms.ChoiceField(label=_("Sees"), choices=SIGHTS)
    team = forms.CharField(label=_("Team"), max_length=60, required=False)


class AcceptForm(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = new_password_field()
