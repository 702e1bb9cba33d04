from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts import queries
from hedgerow.api.operations import Reach
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import Sight, known_scopes

LIVES = [
    ("", gettext_lazy("Until it is revoked")),
    ("30", gettext_lazy("30 days")),
    ("90", gettext_lazy("90 days")),
    ("365", gettext_lazy("One year")),
]


class KeyForm(forms.Form):
    """Whom the key sees is one choice: everybody, those of a team, or those of a colleague."""

    label = forms.CharField(
        label=gettext_lazy("What is it for?"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    scopes = forms.MultipleChoiceField(label=gettext_lazy("What may it do?"), widget=forms.CheckboxSelectMultiple)
    sees = forms.ChoiceField(label=gettext_lazy("Whom does it see?"), required=False)
    acts_for_me = forms.BooleanField(
        label=gettext_lazy("It works for me"),
        help_text=gettext_lazy("It never may do more than you may yourself, and it ends when you leave the team."),
        required=False,
    )
    days = forms.ChoiceField(label=gettext_lazy("How long does it work?"), choices=LIVES, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        cast("forms.MultipleChoiceField", self.fields["scopes"]).choices = [(one, one) for one in known_scopes()]
        cast("forms.ChoiceField", self.fields["sees"]).choices = _sights(actor)

    def wish(self) -> dict[str, Any]:
        """What `operations.create_api_key` takes."""
        days = self.cleaned_data["days"]
        return {
            "label": self.cleaned_data["label"],
            "scopes": self.cleaned_data["scopes"],
            "expires_at": clock.now() + timedelta(days=int(days)) if days else None,
            "reach": self._reach(),
        }

    def _reach(self) -> Reach:
        sight, _colon, whose = self.cleaned_data["sees"].partition(":")
        return Reach(
            sight=sight or Sight.ALL,
            team=whose if sight == Sight.TEAM else "",
            seen_for=UUID(whose) if sight == Sight.OWN else None,
            person_id=self.actor.id if self.cleaned_data["acts_for_me"] else None,
        )


def _sights(actor: Actor) -> list[tuple[str, str]]:
    teams, workers = queries.teams_of(actor.workspace_id), queries.workers_of(actor.workspace_id)
    of_team, of_one = _("Those whom the team %(team)s looks after"), _("Those whom %(name)s looks after")
    return [
        ("", _("Everybody")),
        *((f"{Sight.TEAM}:{team}", of_team % {"team": team}) for team in teams),
        *((f"{Sight.OWN}:{key}", of_one % {"name": name}) for key, name in workers.items()),
    ]
