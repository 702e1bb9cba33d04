"""Impact and value creation in words: what was judged, by whom, and what it adds up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.kernel.errors import Text
from hedgerow.value_network.analysing import ASSETS, Row, Table
from hedgerow.value_network.models import JudgedSide, Judgement
from hedgerow.value_network.telling.missing import listed
from hedgerow.web import formats

LEVEL_WORDS: Sequence[Text] = (gettext_lazy("none"), gettext_lazy("low"), gettext_lazy("medium"), gettext_lazy("high"))
QUESTIONS: Mapping[JudgedSide, Mapping[str, Text]] = {
    JudgedSide.RECEIVED: {
        "benefit": gettext_lazy("Benefit to them"),
        "cost": gettext_lazy("Effort to make use of it"),
        "risk": gettext_lazy("Risk in it"),
        "done": gettext_lazy("What they do with it"),
    },
    JudgedSide.GIVEN: {
        "benefit": gettext_lazy("Benefit to who gives it"),
        "cost": gettext_lazy("What it costs them"),
        "risk": gettext_lazy("Risk in it"),
        "done": gettext_lazy("How they make it worth more"),
    },
}
ASSET_WORDS: Mapping[str, Text] = {
    "financial": gettext_lazy("Money and goods"),
    "competence": gettext_lazy("Skill and knowledge"),
    "relationships": gettext_lazy("Trust and ties"),
    "structure": gettext_lazy("Ways of working"),
}


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """`said` are (question, level) pairs, [] while nobody judged it."""

    row: Row
    said: Sequence[tuple[Text, Text]]
    verdict: str


@dataclass(frozen=True, slots=True)
class JudgedTable:
    table: Table
    rows: Sequence[JudgedRow]
    sums: Sequence[str]


def judged_table(table: Table) -> JudgedTable:
    return JudgedTable(table, [_row(row, table.side) for row in table.rows], _sums(table))


def _row(row: Row, side: JudgedSide) -> JudgedRow:
    said = row.judgement
    if said is None:
        return JudgedRow(row, [], "")
    asked = [(QUESTIONS[side][name], LEVEL_WORDS[getattr(said, name)]) for name in ("benefit", "cost", "risk")]
    touched = [(ASSET_WORDS[name], LEVEL_WORDS[getattr(said, name)]) for name in ASSETS.values() if getattr(said, name)]
    return JudgedRow(row, [*asked, *touched], _verdict(said))


def _verdict(said: Judgement) -> str:
    net = said.benefit - max(said.cost, said.risk)
    if net > 0:
        return _("worth it")
    return _("takes more than it brings") if net < 0 else _("about even")


def _sums(table: Table) -> list[str]:
    """What the judgements add up to; first what nobody judged."""
    figures, told = table.figures, []
    if table.rows and figures.unjudged:
        words = ngettext(
            "%(count)s of %(all)s is not judged yet.", "%(count)s of %(all)s are not judged yet.", len(figures.unjudged)
        )
        many = {"count": formats.number(len(figures.unjudged)), "all": formats.number(len(table.rows))}
        told.append(words % many)
    if figures.costly:
        said = {"names": listed(table.named(figures.costly), 3)}
        told.append(_("Takes more than it brings: %(names)s. Make it easier, or speak about it.") % said)
    if figures.unused:
        said = {"names": listed(table.named(figures.unused), 3)}
        told.append(_("Nothing comes of it: %(names)s. Ask whether it is wanted.") % said)
    if figures.worthwhile:
        told.append(_("Best: %(names)s. Keep it up.") % {"names": listed(table.named(figures.worthwhile), 3)})
    touched = [str(ASSET_WORDS[asset.value]) for asset, many in figures.assets.items() if many]
    if touched:
        words_ = (
            _("Adds most to: %(assets)s.") if table.side is JudgedSide.RECEIVED else _("Draws most on: %(assets)s.")
        )
        told.append(words_ % {"assets": ", ".join(touched)})
    return told
