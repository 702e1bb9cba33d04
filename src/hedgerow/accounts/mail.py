"""Jobs that send system mail. The token of a link is made here, at the last moment, and leaves in the mail only."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import issuing, letters
from hedgerow.accounts.letters import Letter
from hedgerow.accounts.models import LinkPurpose, User
from hedgerow.accounts.notices import Notice, sentence_of
from hedgerow.accounts.queries import user_by_address
from hedgerow.kernel.jobs import task

PAGES = {
    LinkPurpose.SIGN_IN: "accounts:open_sign_in_link",
    LinkPurpose.RESET_PASSWORD: "accounts:new_password",
    LinkPurpose.CONFIRM_EMAIL: "accounts:confirm_email",
}


@task(title=_("Sending a sign-in mail"))
def mail_link(purpose: str, email: str) -> None:
    """Mail a link to the person of that address, if there is one: the page asked does not look, so it cannot tell."""
    user = user_by_address(email)
    if user is None or not user.is_active:
        return
    token = issuing.issue_link(user=user, purpose=LinkPurpose(purpose), is_by_mail=True)
    with translation.override(user.language or settings.LANGUAGE_CODE):
        _send(user.email, letters.link_letter(LinkPurpose(purpose), link_address(LinkPurpose(purpose), token)))


@task(title=_("Sending an invitation"))
def mail_invitation(invitation_id: str) -> None:
    """Sent twice (a worker died in between), the later mail's link is the one that works."""
    issued = issuing.issue_invitation(UUID(invitation_id))
    if issued is None:
        return
    invitation, token = issued
    url = settings.HEDGEROW_URL + reverse("accounts:invitation", args=[token])
    with translation.override(invitation.workspace.language):
        _send(invitation.email, letters.invitation_letter(invitation, url))


@task(title=_("Sending a notice about a sign-in"))
def mail_notice(user_id: str, notice: str) -> None:
    """Tell a person that something about her sign-in changed."""
    user = User.objects.filter(id=UUID(user_id), is_active=True).first()
    if user is None:
        return
    url = settings.HEDGEROW_URL + reverse("accounts:profile")
    with translation.override(user.language or settings.LANGUAGE_CODE):
        _send(user.email, letters.notice_letter(sentence_of(Notice(notice)), url))


def link_address(purpose: LinkPurpose, token: str) -> str:
    return settings.HEDGEROW_URL + reverse(PAGES[purpose], args=[token])


def _send(address: str, letter: Letter) -> None:
    """Django refuses a header with a line break; the headers say that nobody need answer (RFC 3834)."""
    headers = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
    EmailMessage(letter.subject, letter.body, to=[address], headers=headers).send()
