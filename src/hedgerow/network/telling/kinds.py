"""Kinds of things that are told in one line, and the words that tell them, in every language."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.kernel.folding import plain
from hedgerow.network import events

EMAILED = "network.messaged/email"


@dataclass(frozen=True, slots=True)
class Telling:
    """`key` stands in forms; `words` are how people say it, with commas between."""

    key: str
    verb: str
    label: Text
    icon: str
    words: Text
    channel: str = ""

    @property
    def is_wordless(self) -> bool:
        """It says enough without a word beside."""
        return self.verb in WORDLESS


WORDLESS = frozenset({events.VISITED, events.CALLED, events.MESSAGED, events.MET})
TELLINGS = (
    Telling(
        events.CALLED,
        events.CALLED,
        _("Call"),
        "phone",
        pgettext_lazy("words that say it, with commas between", "call, called, phone, phoned, rang, ring, spoke"),
    ),
    Telling(
        events.MET,
        events.MET,
        _("Meeting"),
        "people",
        pgettext_lazy("words that say it, with commas between", "meeting, met, meet, lunch, coffee, dinner"),
    ),
    Telling(
        events.VISITED,
        events.VISITED,
        _("Visit"),
        "bag",
        pgettext_lazy("words that say it, with commas between", "visit, visited, came by, dropped in, came"),
    ),
    Telling(
        events.MESSAGED,
        events.MESSAGED,
        _("Message"),
        "chat",
        pgettext_lazy("words that say it, with commas between", "message, messaged, text, texted, sms, wrote, chat"),
    ),
    Telling(
        EMAILED,
        events.MESSAGED,
        _("E-mail"),
        "mail",
        pgettext_lazy("words that say it, with commas between", "e-mail, email, emailed, mail, mailed"),
        channel="email",
    ),
    Telling(
        events.NOTED,
        events.NOTED,
        _("Note"),
        "note",
        pgettext_lazy("words that say it, with commas between", "note, noted, remember"),
    ),
    Telling(
        events.PROMISED,
        events.PROMISED,
        _("Promise made"),
        "promise",
        pgettext_lazy("words that say it, with commas between", "promise, promised"),
    ),
    Telling(
        events.PROMISE_KEPT,
        events.PROMISE_KEPT,
        _("Promise kept"),
        "check",
        pgettext_lazy("words that say it, with commas between", "kept, promise kept, kept promise"),
    ),
    Telling(
        events.PROMISE_BROKEN,
        events.PROMISE_BROKEN,
        _("Promise broken"),
        "warn",
        pgettext_lazy("words that say it, with commas between", "broke, promise broken, broke promise"),
    ),
    Telling(
        events.GAVE,
        events.GAVE,
        _("You gave"),
        "gift",
        pgettext_lazy("words that say it, with commas between", "gave, gift, given"),
    ),
    Telling(
        events.GOT,
        events.GOT,
        _("You got"),
        "hand",
        pgettext_lazy("words that say it, with commas between", "got, received"),
    ),
)
TELLING_BY_KEY = {one.key: one for one in TELLINGS}
ABOUT = pgettext_lazy("words that say it, with commas between", "about, because, that, regarding, re, for, to say")
FROM = pgettext_lazy("words that say it, with commas between", "from, by")
WITH = pgettext_lazy("words that say it, with commas between", "with, to, at, from, by, for")
AND = pgettext_lazy("words that say it, with commas between", "and, plus, with")


def folded(word: str) -> str:
    """One word as words are compared; a hyphen inside stays."""
    return plain(word).replace(" ", "-")


def phrases(words: Text) -> list[tuple[str, ...]]:
    """Each phrase as its words, folded, the longest first."""
    told = str(words).replace("،", ",").split(",")
    found = {tuple(folded(word) for word in phrase.split()) for phrase in told}
    return sorted((phrase for phrase in found if phrase), key=lambda phrase: (-len(phrase), phrase))
