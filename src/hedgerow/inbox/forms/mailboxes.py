"""A mailbox as it is set up."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models import Keeps, Mailbox, Security
from hedgerow.inbox.operations import NewMailbox

_KEPT = (
    (0, _("For ever")),
    (6, _("6 months")),
    (12, _("A year")),
    (24, _("2 years")),
    (72, _("6 years")),
    (120, _("10 years")),
)


class MailboxForm(forms.Form):
    name = forms.CharField(
        label=_("Name others see"), max_length=80, help_text=_("It stands before the address in your letters.")
    )
    address = forms.EmailField(label=_("E-mail address"), max_length=254)
    username = forms.CharField(
        label=_("User name"), max_length=254, required=False, help_text=_("Mostly the e-mail address itself.")
    )
    password = forms.CharField(
        label=_("Password"),
        required=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_(
            "Where your provider offers passwords for single programs, make one. It is kept sealed and never shown "
            "again; leave it empty to keep the one that is there."
        ),
    )
    imap_host = forms.CharField(label=_("Server for incoming mail (IMAP)"), max_length=253, required=False)
    imap_port = forms.IntegerField(label=_("Its port"), min_value=1, max_value=65535, initial=993)
    imap_security = forms.ChoiceField(label=_("Security"), choices=Security.choices, initial=Security.TLS)
    smtp_host = forms.CharField(label=_("Server for outgoing mail (SMTP)"), max_length=253, required=False)
    smtp_port = forms.IntegerField(label=_("Its port"), min_value=1, max_value=65535, initial=465)
    smtp_security = forms.ChoiceField(label=_("Security"), choices=Security.choices, initial=Security.TLS)
    keeps = forms.ChoiceField(
        label=_("What is kept here"),
        choices=Keeps.choices,
        initial=Keeps.ALL,
        widget=forms.RadioSelect,
        help_text=_(
            "What is not kept is never stored. Nothing on the mail server changes, and nothing there is marked as read."
        ),
    )
    capture_address = forms.EmailField(
        label=_("Capture address"),
        required=False,
        max_length=254,
        help_text=_(
            "An address that ends up in this mailbox. Put it into blind copy (BCC) when you write from your own mail "
            "program, and the letter stands here too."
        ),
    )
    keep_months = forms.TypedChoiceField(label=_("For how long"), choices=_KEPT, coerce=int, initial=0)

    def as_asked(self) -> NewMailbox:
        return NewMailbox(**self.cleaned_data)

    @staticmethod
    def said(mailbox: Mailbox) -> dict[str, Any]:
        """What a form shows of one that is there; never its password."""
        return {name: getattr(mailbox, name) for name in MailboxForm.base_fields if name != "password"}
