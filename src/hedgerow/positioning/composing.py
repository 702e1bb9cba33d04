"""The core message as sentences, made of the answers in the message's own language."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """Answers as somebody wrote them. An empty `sentence` or `story` is made of the others."""

    audience: str = ""
    benefit: str = ""
    difference: str = ""
    proof: str = ""
    sentence: str = ""
    story: str = ""
    tone: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    sentence: str
    story: str

    @property
    def rest(self) -> str:
        """What the story says beyond the sentence, where it begins with it."""
        return self.story.removeprefix(self.sentence).strip()


def composed(draft: MessageDraft, *, business: str, language: str) -> Composed:
    """Both forms: as they were written, else made of the answers; "" while too little is said."""
    with translation.override(language):
        sentence = _line(draft.sentence) or _sentence(draft, business)
        return Composed(sentence, draft.story.strip() or _story(draft, sentence))


def _sentence(draft: MessageDraft, business: str) -> str:
    audience, benefit, difference = (_bare(text) for text in (draft.audience, draft.benefit, draft.difference))
    if not audience or not benefit:
        return ""
    words = {"audience": audience, "business": business, "benefit": benefit, "difference": difference}
    if difference:
        return _("For %(audience)s, %(business)s %(benefit)s: %(difference)s.") % words
    return _("For %(audience)s, %(business)s %(benefit)s.") % words


def _story(draft: MessageDraft, sentence: str) -> str:
    proof = _bare(draft.proof)
    if not sentence or not proof:
        return sentence
    return _("%(sentence)s You can tell by this: %(proof)s.") % {"sentence": sentence, "proof": proof}


def _line(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    """Without the stop that somebody put at the end: it goes into a longer sentence."""
    return _line(text).rstrip(".;:,!،؛ ")
