from django import forms
from django.utils.translation import gettext_lazy as _


class SnippetForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    text = forms.CharField(
        label=_("Words"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("{name}, {first_name}, {me} and {business} are filled in."),
    )


class SignatureForm(forms.Form):
    text = forms.CharField(
        label=_("Your signature"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands under every letter you begin here."),
    )
