"""Days: of a statement, and of closed periods."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.web.forms import day_field


class DaysForm(forms.Form):
    since = day_field(_("From"))
    until = day_field(_("Until"))


class ClosingForm(forms.Form):
    through = day_field(_("Close up to and on"))


class ReopeningForm(forms.Form):
    after = day_field(
        _("Stay closed until"), required=False, help_text=_("All days are open again, if you leave it empty.")
    )
    reason = forms.CharField(label=_("Why"), max_length=200)
