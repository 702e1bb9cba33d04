"""The filter of the audit log. What it does not understand is left out, so an old address still opens."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.models import Membership
from hedgerow.accounts.queries import AuditWish, told_events
from hedgerow.kernel.doors import Door

DOORS = {
    Door.PAGE: _("Page"),
    Door.API: _("API"),
    Door.IMPORT: _("Import"),
    Door.COMMAND: _("Command line"),
    Door.BACKGROUND: _("In the background"),
}


class AuditFilter(forms.Form):
    who = forms.ChoiceField(label=_("Who"), required=False)
    event = forms.ChoiceField(label=_("What"), required=False, choices=lambda: [("", _("Anything")), *told_events()])
    door = forms.ChoiceField(label=_("Through"), required=False, choices=[("", _("Any door")), *DOORS.items()])
    before = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, members: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(member.user_id), str(member.user)) for member in members]
        cast("forms.ChoiceField", self.fields["who"]).choices = [("", _("Anybody")), *people]

    def wish(self) -> AuditWish:
        self.is_valid()
        given = self.cleaned_data
        who = given.get("who")
        return AuditWish(
            event=given.get("event", ""),
            door=given.get("door", ""),
            who=UUID(who) if who else None,
            before=given.get("before"),
        )
