from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import known_scopes
from hedgerow.oauth.models import App

KINDS = [
    ("public", _("On people’s own devices: a phone, a desktop, a browser. It gets no secret.")),
    ("confidential", _("On a server of its maker. It gets a secret, which it keeps.")),
]


class AppForm(forms.Form):
    """An app's own words. Where it runs is settled once, when it is registered."""

    name = forms.CharField(
        label=_("What is it called?"),
        help_text=_("People read this name when they are asked whether they trust it."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    redirect_uris = forms.CharField(
        label=_("Where is it answered?"),
        help_text=_("One address a line, exactly as the app sends it. On http://127.0.0.1 the port may vary."),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "dir": "ltr"}),
    )
    kind = forms.ChoiceField(label=_("Where does it run?"), choices=KINDS, widget=forms.RadioSelect, initial="public")
    scopes = forms.MultipleChoiceField(label=_("What may it ask for?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, app: App | None = None, **kwargs: Any) -> None:
        if app is not None:
            said = {"name": app.name, "redirect_uris": "\n".join(app.redirect_uris), "scopes": app.scopes}
            kwargs["initial"] = said
        super().__init__(*args, **kwargs)
        cast("forms.MultipleChoiceField", self.fields["scopes"]).choices = [(one, one) for one in known_scopes()]
        if app is not None:
            del self.fields["kind"]

    def wish(self) -> dict[str, Any]:
        """What `operations.register_app` takes; without a kind, what `change_app` does."""
        given = self.cleaned_data
        wish = {"name": given["name"], "redirect_uris": given["redirect_uris"].split(), "scopes": given["scopes"]}
        return wish if "kind" not in given else {**wish, "is_confidential": given["kind"] == "confidential"}
