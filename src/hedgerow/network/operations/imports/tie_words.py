"""Which kind of tie a word of a file means, and which way; a word nobody knows becomes a kind of one's own."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.network.builtin import TIE_BY_KEY
from hedgerow.network.models import RelationshipKind
from hedgerow.network.operations.definitions import add_tie_kind

MOST_KINDS = 200
_MEANS = {
    "family_of": "spouse wife husband child son daughter mother father parent brother sister sibling family relative",
    "knows": "friend acquaintance colleague contact met co-worker neighbor neighbour assistant",
    "mentors": "mentor coach",
    "partners_with": "partner partnership",
    "supplies": "supplier vendor supply",
    "refers_to": "referral referred refers introduced",
    "employs": "employer manager boss employee",
    "competes_with": "competitor rival",
}
_BACKWARDS = frozenset({"employee"})
_MEANING = {word: key for key, words in _MEANS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Meant:
    """`is_inverse`: the word reads from the second party to the first ("is supplied by")."""

    kind: RelationshipKind
    is_inverse: bool = False

    def fits(self, from_kind: str, to_kind: str) -> bool:
        return self.kind.from_kind in ("", from_kind) and self.kind.to_kind in ("", to_kind)


class TieWords:
    """All kinds of the workspace, by every word for them; one of these for an import's batch."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._kinds = {kind.key: kind for kind in RelationshipKind.objects.all()}
        self._words: dict[str, Meant] = {}
        for kind in self._kinds.values():
            self._learn(kind)

    def meant_by(self, word: str, *, is_mutual: bool = False) -> Meant | None:
        """None where it would be one kind too many."""
        shown = " ".join(word.split())[:60]
        found = self._words.get(_plain(shown or _usual()))
        return found or self._own(shown or _usual(), is_mutual=is_mutual or not shown)

    def relation(self, label: str, from_kind: str, to_kind: str) -> Meant | None:
        """What one is called who is tied to another: a word we know, that two people know each other, or the usual."""
        plain = _plain(label).strip("_$!<>")
        key = _MEANING.get(plain, "knows")
        usual = self._kinds.get(key)
        for meant in (self._words.get(plain), Meant(usual, is_inverse=plain in _BACKWARDS) if usual else None):
            ends = (to_kind, from_kind) if meant and meant.is_inverse else (from_kind, to_kind)
            if meant is not None and meant.fits(*ends):
                return meant
        return self.meant_by("")

    def _learn(self, kind: RelationshipKind) -> None:
        """What reads forwards is surer than what reads backwards: two kinds may share a word."""
        usual = TIE_BY_KEY.get(kind.key)
        label, inverse = (usual.label, usual.inverse) if usual else ("", "")
        for word in (kind.inverse_label, *_in_all_languages(inverse)):
            self._words.setdefault(_plain(word), Meant(kind, is_inverse=not kind.is_symmetric))
        for word in (kind.key, kind.label, *_in_all_languages(label)):
            self._words[_plain(word)] = Meant(kind)
        self._words.pop("", None)

    def _own(self, word: str, *, is_mutual: bool) -> Meant | None:
        key = slugify(word, allow_unicode=True)[:40]
        kind = self._kinds.get(key)
        if kind is None and key:
            if len(self._kinds) >= MOST_KINDS:
                return None
            kind = add_tie_kind(actor=self._actor, label=word, inverse_label=word, is_symmetric=is_mutual)
        if kind is None:
            return self.meant_by("")
        self._kinds[kind.key] = kind
        self._words[_plain(word)] = Meant(kind)
        return Meant(kind)


def _usual() -> str:
    return _("is connected with")


def _plain(word: str) -> str:
    return " ".join(str(word).casefold().replace("_", " ").split())


def _in_all_languages(text: object) -> list[str]:
    found = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found.append(str(text))
    return found
