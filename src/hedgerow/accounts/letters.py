"""What system mails say. Plain text; the only link is our own; names of others are made inert."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.accounts.models import ACCESS_ROLES, Invitation, LinkPurpose
from hedgerow.accounts.names import inert


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    body: str


def link_letter(purpose: LinkPurpose, url: str) -> Letter:
    """In the active language."""
    subject, lead, rest = {
        LinkPurpose.SIGN_IN: (
            _("Your sign-in link for Hedgerow"),
            _("Open this link and press the button to sign in:"),
            _("It works once, within 15 minutes. If you did not ask for it, you need not do anything."),
        ),
        LinkPurpose.RESET_PASSWORD: (
            _("A new password for Hedgerow"),
            _("Open this link to choose a new password:"),
            _("It works once, within an hour. If you did not ask for it, your password stays as it is."),
        ),
        LinkPurpose.CONFIRM_EMAIL: (
            _("Please confirm your address for Hedgerow"),
            _("Open this link and press the button, so we know that mail reaches you:"),
            _("It works within 7 days. If you did not sign up, you need not do anything."),
        ),
    }[purpose]
    return Letter(subject, _paragraphs(lead, url, rest))


def invitation_letter(invitation: Invitation, url: str) -> Letter:
    business = inert(invitation.workspace.name) or _("A business")
    inviter = inert(invitation.invited_by.name if invitation.invited_by else "") or _("The team")
    role = dict(ACCESS_ROLES)[invitation.access_role]
    invites = _("%(inviter)s invites you to work in %(business)s with Hedgerow, as %(role)s.") % {
        "inviter": inviter,
        "business": business,
        "role": role,
    }
    rest = _("The link works within 7 days. If this means nothing to you, you need not do anything.")
    return Letter(_("An invitation to Hedgerow"), _paragraphs(invites, url, rest))


def notice_letter(sentence: str, url: str) -> Letter:
    """Something about a person's sign-in changed."""
    rest = _("If that was you, all is well. If not, set a new password at once and look at where you are signed in:")
    return Letter(_("Your sign-in to Hedgerow was changed"), _paragraphs(sentence, rest, url))


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"
