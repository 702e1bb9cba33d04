"""The workspace's own words for kinds of things."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NewKindForm(forms.Form):
    label = forms.CharField(label=_("What things of this kind are called"), max_length=60)
    expires = forms.BooleanField(
        label=_("They run out on a day"), required=False, help_text=_("As licences and insurances do.")
    )


class KindForm(NewKindForm):
    """An empty word means the usual one."""

    label = forms.CharField(label=_("What things of this kind are called"), required=False, max_length=60)
    is_hidden = forms.BooleanField(label=_("Do not offer this kind"), required=False)
