"""The workspace's own words for roles and ties, else the usual ones in the reader's language."""

from dataclasses import dataclass

from hedgerow.kernel.errors import Text
from hedgerow.network.builtin import ROLE_BY_KEY, TIE_BY_KEY
from hedgerow.network.models import Party, RelationshipKind, RoleKind


@dataclass(frozen=True, slots=True)
class RoleWord:
    key: str
    label: Text
    plural: Text
    family: str

    @property
    def mark(self) -> str:
        """What its fruit is drawn by: the role itself, or its family for a role of the workspace's own."""
        return self.key if self.key in ROLE_BY_KEY else self.family


@dataclass(frozen=True, slots=True)
class TieWord:
    key: str
    label: Text
    inverse: Text
    is_symmetric: bool


def role_word(kind: RoleKind) -> RoleWord:
    return word_of(kind.key, kind.label, kind.label_plural, kind.family)


def word_of(key: str, own: str, own_plural: str, family: str) -> RoleWord:
    """`own` and `own_plural` are the workspace's words for the role, or ""."""
    usual = ROLE_BY_KEY.get(key)
    label = own or (usual.label if usual else key)
    plural = own_plural or (usual.plural if usual and not own else label)
    return RoleWord(key, label, plural, family)


def role_words() -> list[RoleWord]:
    """Every role of the workspace that is not hidden, in its order."""
    return [role_word(kind) for kind in RoleKind.objects.filter(is_hidden=False)]


def tie_words() -> list[TieWord]:
    return [tie_word(kind) for kind in RelationshipKind.objects.filter(is_hidden=False)]


def tie_word(kind: RelationshipKind) -> TieWord:
    usual = TIE_BY_KEY.get(kind.key)
    label = kind.label or (usual.label if usual else kind.key)
    inverse = kind.inverse_label or (usual.inverse if usual and not kind.label else label)
    return TieWord(kind.key, label, inverse, kind.is_symmetric)


def family_of(party: Party) -> str:
    """The family of the role they have longest, for the colour of their initials; "" without a role."""
    return next((role.kind.family for role in party.roles.all()), "")
