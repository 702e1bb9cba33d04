"""Setting a webhook up: where to, what about, and what goes along."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.automation.models import Endpoint
from hedgerow.automation.operations import EndpointDraft
from hedgerow.automation.queries import VerbGroup
from hedgerow.web.forms import day_field

EVERYTHING, CHOSEN = "everything", "chosen"


class AddressForm(forms.Form):
    """The first step."""

    url = forms.CharField(
        label=gettext_lazy("Address of the other program"),
        max_length=2000,
        help_text=gettext_lazy("It begins with https:// and comes from the program that wants to be told."),
        widget=forms.URLInput(attrs={"autocomplete": "off", "placeholder": "https://", "dir": "ltr"}),
    )
    description = forms.CharField(label=gettext_lazy("What is it for?"), max_length=200, required=False)


class EndpointForm(AddressForm):
    """All of it: the second step, and every change afterwards."""

    scope = forms.ChoiceField(
        label=gettext_lazy("What is it told?"),
        choices=[(EVERYTHING, gettext_lazy("Everything that happens")), (CHOSEN, gettext_lazy("Only what I choose"))],
        widget=forms.RadioSelect,
        initial=EVERYTHING,
    )
    wanted = forms.MultipleChoiceField(required=False)
    with_words = forms.BooleanField(
        label=gettext_lazy("Send words too"),
        required=False,
        help_text=gettext_lazy(
            "Notes and other texts, which may be personal. Without this only keys, kinds, days and figures are sent."
        ),
    )
    with_imports = forms.BooleanField(
        label=gettext_lazy("Also what imports bring"),
        required=False,
        help_text=gettext_lazy(
            "A file of 20,000 sales is then 20,000 calls. Without this only what happens from now on is sent, not what "
            "a file tells of the past."
        ),
    )
    headers = forms.CharField(
        label=gettext_lazy("Headers that go along"),
        required=False,
        max_length=12_000,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "spellcheck": "false", "dir": "ltr"}),
        help_text=gettext_lazy("One in a line, as “Name: value”. They are kept encrypted and not shown again."),
    )

    def __init__(self, *args: Any, groups: Sequence[VerbGroup], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["wanted"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  (for the type checker)
        field.choices = [(group.key, str(group.label)) for group in groups]
        field.choices += [(verb.name, str(verb.label)) for group in groups for verb in group.verbs]

    @property
    def ticked(self) -> set[str]:
        """What the picker shows as chosen."""
        return {str(name) for name in self["wanted"].value() or ()}

    def clean_headers(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in self.cleaned_data["headers"].splitlines():
            name, colon, value = line.partition(":")
            if line.strip() and not colon:
                raise ValidationError(_("Write each header as “Name: value”."))
            if line.strip():
                found[name.strip()] = value.strip()
        return found

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("scope") == CHOSEN and not said.get("wanted"):
            self.add_error("scope", _("Tick what it is told, or choose everything."))
        return said

    def draft(self, *, keeps_headers: bool = False) -> EndpointDraft:
        """An empty box keeps the headers that are there, where there are any."""
        said = self.cleaned_data
        headers = None if keeps_headers and not said["headers"] else said["headers"]
        return EndpointDraft(
            url=said["url"],
            description=said["description"],
            wanted=said["wanted"] if said["scope"] == CHOSEN else (),
            with_words=said["with_words"],
            with_imports=said["with_imports"],
            headers=headers,
        )


def initial_of(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "url": endpoint.url,
        "description": endpoint.description,
        "scope": CHOSEN if endpoint.wanted else EVERYTHING,
        "wanted": endpoint.wanted,
        "with_words": endpoint.with_words,
        "with_imports": endpoint.with_imports,
    }


class OverlapForm(forms.Form):
    hours = forms.TypedChoiceField(
        label=gettext_lazy("How long does the old secret go on?"),
        choices=[
            ("24", gettext_lazy("One day")),
            ("168", gettext_lazy("One week")),
            ("0", gettext_lazy("Not at all: it has become known")),
        ],
        coerce=int,
    )

    @property
    def overlap(self) -> timedelta:
        return timedelta(hours=self.cleaned_data["hours"])


class ReplayForm(forms.Form):
    since = day_field(gettext_lazy("Since which day?"))
