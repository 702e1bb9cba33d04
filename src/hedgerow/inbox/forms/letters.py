"""A letter as it is typed."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models import Mailbox


class ReplyForm(forms.Form):
    to = forms.CharField(label=_("To"), max_length=4000)
    cc = forms.CharField(label=_("Copy to"), max_length=4000, required=False)
    subject = forms.CharField(label=_("Subject"), max_length=300, required=False)
    text = forms.CharField(
        label=_("Your letter"), required=False, widget=forms.Textarea(attrs={"rows": 10, "data-letter-text": ""})
    )
    answers = forms.UUIDField(required=False, widget=forms.HiddenInput())


class WriteForm(ReplyForm):
    """To begin a conversation: from which mailbox, too."""

    mailbox = forms.ChoiceField(label=_("From"))

    field_order = ("mailbox", "to", "cc", "subject", "text")

    def __init__(self, *args: Any, mailboxes: Sequence[Mailbox], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["mailbox"]
        if isinstance(choices, forms.ChoiceField):
            choices.choices = [(str(one.pk), f"{one.name} <{one.address}>") for one in mailboxes]
