"""Letters are read, whatever they are."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.inbox.reading import Mailed, folded, parse, topic_of
from tests.inbox.letters import a_letter

NOW = datetime(2026, 5, 11, 9, tzinfo=UTC)
MIXED = (
    b"From: =?utf-8?q?J=C3=B6rg?= <J@X.example>\r\nTo: a@b.example, =?x?y?z?= <c@d.example>\r\n"
    b"Subject: =?iso-8859-1?q?Gr=FC=DFe?=\r\nMessage-ID: <1@x>\r\nDate: yesterday\r\n"
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    b"--b\r\nContent-Type: text/html; charset=no-such\r\n\r\n"
    b"<p>Hello <img src=http://x/1.gif><a href='javascript:x()'>here</a> <a href='https://y.example'>there</a></p>"
    b"<script>alert(1)</script><style>p{}</style>\r\n"
    b'--b\r\nContent-Disposition: attachment; filename="../../x"\r\n\r\nabc\r\n--b--\r\n'
)


def read(raw: bytes, **more: Any) -> Any:
    return parse(raw, received_at=NOW, **more)


def test_headers_are_decoded_and_files_named_safely() -> None:
    found = read(MIXED)
    assert (found.subject, found.sender, found.message_id) == ("Grüße", Mailed("j@x.example", "Jörg"), "1@x")
    assert [one.address for one in found.to] == ["a@b.example", "c@d.example"]
    assert [(one.name, one.content) for one in found.files] == [("x", b"abc")]
    assert (found.sent_at, found.problems) == (None, ("charset",))


def test_of_html_words_and_safe_links_stay_and_nothing_is_fetched() -> None:
    found = read(MIXED)
    assert found.text == "Hello here there"
    assert found.html == (
        '<p>Hello <a rel="noopener noreferrer nofollow">here</a> '
        '<a href="https://y.example" rel="noopener noreferrer nofollow">there</a></p>'
    )


@given(st.lists(st.tuples(st.integers(0, len(MIXED) - 1), st.integers(0, 255)), max_size=40), st.binary(max_size=60))
@settings(max_examples=60)
def test_no_letter_can_stop_the_reader(changes: list[tuple[int, int]], more: bytes) -> None:
    raw = bytearray(MIXED)
    for place, byte in changes:
        raw[place] = byte
    for letter in (bytes(raw), bytes(raw) + more, more):
        found = read(letter)
        assert found.message_id
        assert "\x00" not in found.text + found.subject + found.html


def test_letters_in_letters_without_end_are_read_without_end_of_the_stack() -> None:
    deep = b"Subject: x\r\nMessage-ID: <deep@x>\r\n"
    for place in range(3000):
        deep += f"Content-Type: multipart/mixed; boundary=b{place}\r\n\r\n--b{place}\r\n".encode()
    assert read(deep).message_id


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"Auto_Submitted": "auto-replied; x"}, "auto-submitted"),
        ({"Auto_Submitted": "no"}, ""),
        ({"Precedence": "bulk"}, "precedence"),
        ({"Precedence": "first-class"}, ""),
        ({"List_Id": "<news.x.example>"}, "list"),
        ({"X_Auto_Response_Suppress": "OOF"}, "auto-response-suppress"),
        ({"Return_Path": "<>"}, "bounce"),
    ],
)
def test_machines_are_known_by_what_they_say(headers: dict[str, str], reason: str) -> None:
    assert read(a_letter(**headers)).automatic == reason


def test_a_letter_without_an_id_is_known_by_what_it_says() -> None:
    one, two = a_letter(key=""), a_letter(key="", subject="Other")
    assert read(one).message_id == read(one).message_id != read(two).message_id


@pytest.mark.parametrize(
    ("text", "shown", "hidden"),
    [
        ("Yes.\n\nOn Mon, 4 May 2026, Ann wrote:\n> Six?", "Yes.", "On Mon, 4 May 2026, Ann wrote:\n> Six?"),
        (
            "Ja.\nAm 4. Mai 2026 um 9 Uhr schrieb Ann:\n> Sechs?",
            "Ja.",
            "Am 4. Mai 2026 um 9 Uhr schrieb Ann:\n> Sechs?",
        ),
        ("> Six?\n\nYes.", "> Six?\n\nYes.", ""),
        ("Yes.\n> Six?\n> Seven?\n", "Yes.", "> Six?\n> Seven?"),
        ("> all quoted", "> all quoted", ""),
    ],
)
def test_what_was_quoted_is_folded_and_what_is_new_never(text: str, shown: str, hidden: str) -> None:
    assert (folded(text).shown, folded(text).hidden) == (shown, hidden)


@pytest.mark.parametrize("subject", ["Re: Loaves", "AW: Re: loaves", "Fwd: [list] Loaves", "RE[2]: Loaves"])
def test_subjects_are_compared_without_what_programs_put_before(subject: str) -> None:
    assert topic_of(subject) == "loaves"
