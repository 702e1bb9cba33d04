"""Mailed links: asked for, and used. Asking gives the same answer, after the same work, whoever has the address."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import issuing, limits, queries
from hedgerow.accounts.errors import LinkUnusable
from hedgerow.accounts.events import Event
from hedgerow.accounts.mail import link_address, mail_link, mail_notice
from hedgerow.accounts.models import LinkPurpose, MailLink, Session, User
from hedgerow.accounts.models.users import clean_address
from hedgerow.accounts.notices import Notice
from hedgerow.accounts.operations.auditing import audit_sign_in
from hedgerow.accounts.operations.people import check_new_password
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotFound


# house: operation-shape: a visitor asks; who it is shows only when the link is used
def request_sign_in_link(*, email: str, origin: str) -> None:
    """Have a sign-in link mailed to the address, if somebody has it. Raises TooOften."""
    _request(LinkPurpose.SIGN_IN, email, origin)


# house: operation-shape: a visitor asks; who it is shows only when the link is used
def request_password_reset(*, email: str, origin: str) -> None:
    """Have a link for a new password mailed to the address, if somebody has it. Raises TooOften."""
    _request(LinkPurpose.RESET_PASSWORD, email, origin)


# house: operation-shape: a person asks for herself; no workspace is involved
def request_confirmation(*, user: User, origin: str) -> None:
    """Have the confirmation mailed again. Raises TooOften."""
    _request(LinkPurpose.CONFIRM_EMAIL, user.email, origin)


@transaction.atomic
# house: operation-shape: for the command line, which acts for whoever runs this machine
def issue_sign_in_link(*, email: str) -> str:
    """The address of a fresh sign-in link. It proves nothing about the address. Raises NotFound."""
    user = queries.user_by_address(email)
    if user is None or not user.is_active:
        raise NotFound(_("Nobody signs in with this address."), field="email")
    token = issuing.issue_link(user=user, purpose=LinkPurpose.SIGN_IN, is_by_mail=False)
    audit_sign_in(user=user, event=Event.SIGN_IN_LINK_ISSUED, by="command line")
    return link_address(LinkPurpose.SIGN_IN, token)


@transaction.atomic
# house: operation-shape: the link is the visitor's only credential
def redeem_sign_in_link(*, token: str) -> User:
    """Use up the link and all others like it, and say whose it was. A second factor is still to be asked for.

    Raises LinkUnusable; of two uses at once one gets it.
    """
    link = _claim(LinkPurpose.SIGN_IN, token)
    if link.is_by_mail:
        _prove_address(link.user)
    return link.user


@transaction.atomic
# house: operation-shape: the link is the visitor's only credential
def reset_password(*, token: str, password: str) -> User:
    """Set a new password, end every session, and use up the link. Raises LinkUnusable, Invalid."""
    link = _claim(LinkPurpose.RESET_PASSWORD, token)
    check_new_password(password, link.user)
    _prove_address(link.user)
    link.user.set_password(password)
    link.user.save(update_fields=["password"])
    Session.objects.filter(user=link.user).delete()
    audit_sign_in(user=link.user, event=Event.PASSWORD_RESET)
    mail_notice.enqueue(str(link.user_id), Notice.PASSWORD)
    return link.user


@transaction.atomic
# house: operation-shape: a person confirms her own address; no workspace is involved
def confirm_email(*, user: User, token: str) -> None:
    """Only whoever is signed in as that person can confirm: this shows both hold it. Raises LinkUnusable."""
    link = _claim(LinkPurpose.CONFIRM_EMAIL, token)
    if link.user_id != user.id:
        raise LinkUnusable(todo=_("Sign in with the address that the mail was sent to, then open the link again."))
    if link.user.email_confirmed_at is None:
        User.objects.filter(id=user.id).update(email_confirmed_at=clock.now())
        audit_sign_in(user=link.user, event=Event.EMAIL_CONFIRMED)


def _request(purpose: LinkPurpose, email: str, origin: str) -> None:
    address = clean_address(email)
    limits.spend(limits.LINK_FROM_ORIGIN, origin)
    limits.spend(limits.LINK_TO_ADDRESS, f"{purpose} {address}")
    mail_link.enqueue(purpose, address)


def _claim(purpose: LinkPurpose, token: str) -> MailLink:
    """Locked, so of two who use it at once one finds it used. All others like it are used up too."""
    link = queries.open_link(purpose, token, lock=True)
    if link is None:
        raise LinkUnusable(todo=_("Links work once and not for long. Ask for a new one."))
    MailLink.objects.filter(user_id=link.user_id, purpose=purpose, used_at__isnull=True).update(used_at=clock.now())
    return link


def _prove_address(user: User) -> None:
    """Mail reached the owner of the address. If that was never shown before, somebody else may have signed up with it.

    Then the password and the sessions go: they may be a stranger's. A second factor cannot be there yet.
    """
    if user.email_confirmed_at is not None:
        return
    user.email_confirmed_at = clock.now()
    user.set_unusable_password()
    user.save(update_fields=["email_confirmed_at", "password"])
    Session.objects.filter(user=user).delete()
    audit_sign_in(user=user, event=Event.EMAIL_CONFIRMED)
