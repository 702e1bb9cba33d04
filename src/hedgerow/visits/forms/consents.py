"""That somebody agreed, and a link of their own."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ConsentForm(forms.Form):
    how = forms.CharField(
        label=_("How do you know?"), max_length=200, help_text=_("Such as: ticked on the order form, 3 May.")
    )


class LinkForm(forms.Form):
    site = forms.UUIDField()
    address = forms.CharField(label=_("Page"), max_length=1500)
    days = forms.IntegerField(label=_("Days for which it says who they are"), min_value=1, max_value=365)
