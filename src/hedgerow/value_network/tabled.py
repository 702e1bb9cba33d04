"""A value network as rows for a spreadsheet."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from hedgerow.value_network.drawn import Drawing
from hedgerow.value_network.models import JudgedSide, Judgement
from hedgerow.value_network.queries import Judged
from hedgerow.value_network.telling import ASSET_WORDS, LEVEL_WORDS, QUESTIONS

_LEVELS = ("benefit", "cost", "risk")


def headings() -> list[str]:
    own = [_("Number"), _("What"), _("Who gives"), _("To whom"), _("On an invoice"), _("Kind"), _("Comes back")]
    for side in (JudgedSide.RECEIVED, JudgedSide.GIVEN):
        own += [f"{side.label}: {QUESTIONS[side][name]}" for name in (*_LEVELS, "done")]
        own += [f"{side.label}: {word}" for word in ASSET_WORDS.values()]
        own += [f"{side.label}: {_('judged by')}", f"{side.label}: {_('judged on')}"]
    return own


def rows(drawing: Drawing, judged: Judged) -> Iterator[list[str]]:
    unanswered = drawing.unanswered
    for number, one in enumerate(drawing.deliverables, 1):
        yield [
            str(number),
            one.name,
            drawing.role(one.giver).name,
            drawing.role(one.receiver).name,
            _("yes") if one.is_tangible else _("no"),
            one.kind,
            _("no") if one.way in unanswered else _("yes"),
            *_judgement(judged.get((one.key, JudgedSide.RECEIVED))),
            *_judgement(judged.get((one.key, JudgedSide.GIVEN))),
        ]


def _judgement(said: Judgement | None) -> Sequence[str]:
    """Empty cells for what nobody judged: that is not the same as none."""
    if said is None:
        return [""] * (len(_LEVELS) + 1 + len(ASSET_WORDS) + 2)
    levels = [str(LEVEL_WORDS[getattr(said, name)]) for name in _LEVELS]
    assets = [str(LEVEL_WORDS[getattr(said, name)]) for name in ASSET_WORDS]
    return [*levels, said.done, *assets, said.judged_by, said.judged_at.date().isoformat()]
