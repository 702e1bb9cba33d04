from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError, Invalid, NotFound, Temporary


class MailboxNotFound(NotFound):
    code = "mailbox_not_found"
    title = _("We could not find that mailbox.")


class ConversationNotFound(NotFound):
    code = "conversation_not_found"
    title = _("We could not find that conversation.")


class LetterNotFound(NotFound):
    code = "letter_not_found"
    title = _("We could not find that letter.")


class BadMailbox(Invalid):
    code = "bad_mailbox"
    title = _("The mailbox needs another look.")


class BadLetter(Invalid):
    code = "bad_letter"
    title = _("The letter needs another look.")


class BadSnooze(Invalid):
    code = "bad_snooze"
    title = _("Choose a moment that is still to come, within two years.")


class AlreadyLeft(Conflict):
    """Too late to take it back: it was handed over."""

    code = "letter_left"
    title = _("The letter has left already.")


class MailRefused(HedgerowError):
    """The other side said no: trying the same again does not help."""

    code = "mail_refused"
    title = _("The mail server refused that.")


class MailUnanswered(Temporary):
    """Worth another try."""

    code = "mail_unanswered"
    title = _("The mail server did not answer.")
