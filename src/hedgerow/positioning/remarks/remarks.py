"""What a good neighbour would say of a message on reading it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.positioning.composing import Composed, MessageDraft
from hedgerow.positioning.remarks.lists import BOASTS, EVERYONE, JARGON, OURSELVES, THEM
from hedgerow.web import formats

LONGEST_SENTENCE, LONGEST_STORY = 30, 120
"""Words. A sentence is said in one breath, a story read while waiting for the kettle (rules of thumb)."""
MOST_OURSELVES = 3
ALIKE = 0.6
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Remark:
    """`about` names the answer it is about."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class _Read:
    draft: MessageDraft
    made: Composed
    language: str

    @property
    def whole(self) -> str:
        return f"{self.made.sentence} {self.made.story}"


def remarks(draft: MessageDraft, made: Composed, *, language: str) -> list[Remark]:
    """In the order of the answers; none for a message that is well as it is, or not begun."""
    if not made.sentence:
        return []
    read = _Read(draft, made, language)
    return [remark for look in _LOOKS for remark in look(read)]


def _everyone(read: _Read) -> Iterator[Remark]:
    if met := _met(read.draft.audience, EVERYONE, read.language):
        words = _("“%(word)s” speaks to nobody. Name those whom you would miss most.")
        yield Remark("audience", words % {"word": met[0]})
    elif read.draft.audience.count(",") >= 3:
        yield Remark("audience", _("That is a long list of people. Who would you choose if you had to choose one?"))


def _same(read: _Read) -> Iterator[Remark]:
    benefit, difference = (set(_words(text)) for text in (read.draft.benefit, read.draft.difference))
    if not difference:
        yield Remark("difference", _("Say what is different with you: what would they miss if you closed?"))
    elif len(benefit & difference) >= ALIKE * len(difference):
        yield Remark("difference", _("What is different sounds like what they get. What do others not do?"))


def _proof(read: _Read) -> Iterator[Remark]:
    if not read.draft.proof.strip():
        yield Remark("proof", _("Nothing proves it yet. A number, a name or a promise is remembered longest."))
    elif met := _met(read.whole, BOASTS, read.language):
        yield Remark("proof", _("“%(word)s” is easily said. Let the proof say it.") % {"word": met[0]})


def _length(read: _Read) -> Iterator[Remark]:
    for about, text, most in (
        ("sentence", read.made.sentence, LONGEST_SENTENCE),
        ("story", read.made.story, LONGEST_STORY),
    ):
        count = len(_words(text))
        if count > most:
            words = ngettext(
                "%(count)s word is long: under %(most)s it is remembered.",
                "%(count)s words are long: under %(most)s it is remembered.",
                count,
            )
            yield Remark(about, words % {"count": formats.number(count), "most": formats.number(most)})


def _jargon(read: _Read) -> Iterator[Remark]:
    if met := _met(read.whole, JARGON, read.language):
        words = _("Would you say “%(word)s” across the counter? Say what it means instead.")
        yield Remark("sentence", words % {"word": "”, “".join(met[:3])})


def _ourselves(read: _Read) -> Iterator[Remark]:
    ours, theirs = (_how_often(read.made.story, one, read.language) for one in (OURSELVES, THEM))
    if ours >= MOST_OURSELVES and ours > theirs:
        words = _("It speaks of yourselves %(ours)s times and of them %(theirs)s times. Turn it round.")
        yield Remark("story", words % {"ours": formats.number(ours), "theirs": formats.number(theirs)})


_LOOKS: Sequence[Callable[[_Read], Iterator[Remark]]] = (_everyone, _same, _proof, _length, _jargon, _ourselves)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _met(text: str, lists: Mapping[str, tuple[str, ...]], language: str) -> list[str]:
    """Which of the list's words stand in the text, whole."""
    padded = f" {' '.join(_words(text))} "
    return [word for word in lists.get(language, ()) if f" {' '.join(_words(word))} " in padded]


def _how_often(text: str, lists: Mapping[str, tuple[str, ...]], language: str) -> int:
    wanted = {word.casefold() for word in lists.get(language, ())}
    return sum(word in wanted for word in _words(text))
