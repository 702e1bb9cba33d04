"""What ticked rows get."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ManyTagsForm(forms.Form):
    name = forms.CharField(
        label=_("Tag"), max_length=60, widget=forms.TextInput(attrs={"list": "tags", "autocomplete": "off"})
    )
