from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.permissions import grants, known_scopes

LIVES = [("", _("Until it is revoked")), ("30", _("30 days")), ("90", _("90 days")), ("365", _("One year"))]


def _meaning(scope: str) -> str:
    """What a scope carries, in the words of its permissions."""
    words = " · ".join(str(grant.label) for grant in grants if grant.scope == scope)
    return f"{words} ({scope})"


class KeyForm(forms.Form):
    label = forms.CharField(
        label=_("What is it for?"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    scopes = forms.MultipleChoiceField(label=_("What may it do?"), widget=forms.CheckboxSelectMultiple)
    days = forms.ChoiceField(label=_("How long does it work?"), choices=LIVES, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  (for the type checker)
        field.choices = [(scope, _meaning(scope)) for scope in known_scopes()]

    def wish(self) -> dict[str, Any]:
        """What `operations.create_api_key` takes."""
        days = self.cleaned_data["days"]
        return {
            "label": self.cleaned_data["label"],
            "scopes": self.cleaned_data["scopes"],
            "expires_at": clock.now() + timedelta(days=int(days)) if days else None,
        }
