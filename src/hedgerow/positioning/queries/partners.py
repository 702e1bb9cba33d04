"""What partners see before they refer somebody: the message and the ideal clients in words, and nothing about people.

The pages of the team and, later, a portal show the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.positioning import criteria
from hedgerow.positioning.models import MessageVersion, ProfileVersion, Weight
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.queries.messages import current_message
from hedgerow.positioning.queries.profiles import current_versions


@dataclass(frozen=True, slots=True)
class ShownProfile:
    """One ideal client: their criteria in the business's own words, by what they mean to a partner."""

    name: str
    summary: str
    must: tuple[str, ...]
    good: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """`language` is that of the message, or the business's own where there is none."""

    business: str
    language: str
    message: MessageVersion | None
    profiles: tuple[ShownProfile, ...]

    @property
    def is_empty(self) -> bool:
        return self.message is None and not self.profiles


def partner_summary(actor: Actor, language: str = "") -> Shown:
    """The current message, and every ideal client that says something, the main one first."""
    require(actor, Permission.VIEW)
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    message = current_message(actor, language)
    profiles = (_shown(version) for version in current_versions(actor) if version.criteria or version.summary)
    return Shown(workspace.name, message.language if message else workspace.language, message, tuple(profiles))


def partner_text(shown: Shown) -> str:
    """The same as plain text, to be pasted anywhere, in the message's language."""
    with translation.override(shown.language):
        return "\n".join(_lines(shown)).strip()


def _shown(version: ProfileVersion) -> ShownProfile:
    rows = criteria.read(version.criteria)

    def of(*weights: Weight) -> tuple[str, ...]:
        return tuple(one.words for weight in weights for one in rows if one.weight is weight)

    name: str = version.profile.name
    good = of(Weight.IMPORTANT, Weight.NICE)
    return ShownProfile(name, version.summary, of(Weight.MUST), good, of(Weight.AGAINST))


def _lines(shown: Shown) -> Iterator[str]:
    yield shown.business
    if shown.message is not None:
        yield from ("", shown.message.story)
    for one in shown.profiles:
        yield from ("", _("Whom to think of: %(name)s") % {"name": one.name})
        if one.summary:
            yield one.summary
        yield from _listed(_("They always:"), one.must)
        yield from _listed(_("It is good when:"), one.good)
        yield from _listed(_("Not for us when:"), one.against)


def _listed(heading: str, words: Sequence[str]) -> Iterator[str]:
    if words:
        yield heading
        yield from (f"– {one}" for one in words)
