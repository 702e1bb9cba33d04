"""System mail carries our own link and nobody else's, and no header of a stranger's making."""

import re

import pytest
from django.core.mail import BadHeaderError, EmailMessage
from django.utils import translation

from hedgerow.accounts import mail, operations
from hedgerow.accounts.models import User
from hedgerow.accounts.names import clean_name, inert
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import a_business, a_person, actor_in, posted

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Rye & Rosemary", "Rye & Rosemary"),
        ("Win at https://evil.example now", "Win at now"),
        ("evil.example", ""),
        ("www.evil", ""),
        ("you@evil.example prize", "prize"),
        ("evil。example bakery", "bakery"),
        ("St. John and Co.", "St. John and Co."),
        ("مخبز الحي", "مخبز الحي"),
        ("x" * 200, "x" * 60),
    ],
)
def test_words_that_would_become_links_are_left_out_of_mail(name: str, kept: str) -> None:
    assert inert(name) == kept


@pytest.mark.parametrize("name", ["a\nb", "a\rb", "a\0b", "a\u2028b", "a\u202eb", "", "  "])
def test_names_with_line_breaks_and_the_like_are_refused(name: str) -> None:
    with pytest.raises(Invalid):
        clean_name(name)


def test_an_invitation_of_a_business_named_like_a_link_carries_our_link_only(db: None) -> None:
    maren = a_person(name="Click http://evil.example/x")
    rye = a_business(maren, name="evil.example free money")
    operations.invite_member(actor=actor_in(rye, maren), email="sam@rye.example", access_role="staff")
    (letter,) = posted()
    body = str(letter.body)
    assert "evil" not in body + str(letter.subject)
    assert re.findall(r"https?://[^/\s]+", body) == ["http://127.0.0.1:8000"]


def test_a_business_without_a_sayable_name_is_still_a_business(db: None) -> None:
    maren = a_person(name="www.evil.example")
    rye = a_business(maren, name="evil.example")
    operations.invite_member(actor=actor_in(rye, maren), email="sam@rye.example", access_role="staff")
    assert "The team invites you to work in A business with Hedgerow" in str(posted()[0].body)


def test_mails_say_that_nobody_need_answer(rye: Workspace, maren: User) -> None:
    operations.request_sign_in_link(email=maren.email, origin="192.0.2.1")
    (letter,) = posted()
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert letter.message()["Subject"] == "Your sign-in link for Hedgerow"


def test_a_person_reads_mail_in_her_language_and_the_invited_in_the_business_s(
    maren: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No catalogue is needed to see which language is asked for."""
    asked: list[tuple[str, str | None]] = []
    monkeypatch.setattr(mail, "_send", lambda address, _letter: asked.append((address, translation.get_language())))
    User.objects.update(language="es")
    operations.request_sign_in_link(email=maren.email, origin="192.0.2.1")
    rye = a_business(maren, language="ar")
    operations.invite_member(actor=actor_in(rye, maren), email="sam@rye.example", access_role="staff")
    posted()
    assert asked == [("maren@rye.example", "es"), ("sam@rye.example", "ar")]


def test_django_refuses_a_line_break_in_a_header() -> None:
    with pytest.raises(BadHeaderError):
        EmailMessage("Hello\nBcc: all@example.com", "body", to=["sam@rye.example"]).message()
