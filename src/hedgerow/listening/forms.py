"""An address to watch, and who wrote a mention."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError


class WatchForm(forms.Form):
    url = forms.CharField(label=_("Address"), max_length=1000)
    name = forms.CharField(label=_("What you call it"), max_length=120, required=False)

    def refuse(self, error: HedgerowError) -> None:
        self.add_error("url", " ".join(filter(None, (str(error), str(error.todo)))))


class CalendarForm(WatchForm):
    url = forms.CharField(
        label=_("Address of the calendar"),
        max_length=1000,
        help_text=_(
            "Google: Settings, the calendar, “Secret address in iCal format”. Outlook: Settings, Shared calendars, "
            "Publish, ICS. Apple: Share calendar, Public calendar. Whoever has it can read the calendar."
        ),
    )


class FeedForm(WatchForm):
    url = forms.CharField(
        label=_("Address of the feed"),
        max_length=1000,
        help_text=_(
            "RSS, Atom or JSON Feed: of a Google Alert, a hashtag on Mastodon, a review site or a local paper."
        ),
    )
