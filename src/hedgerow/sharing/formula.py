"""A rule that people agreed on, written as a formula: `cost + (total - sum(cost)) * hours / sum(hours)`.

It is read as arithmetic and nothing else, and worked out exactly, for every contributor at once. What it gives need not
add up to the whole: the parts stand in proportion to it.
"""

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.sharing.errors import FormulaWrong

LONGEST = 200
OF_EACH: Mapping[str, Promise] = {
    "cost": gettext_lazy("what each spent"),
    "hours": gettext_lazy("the hours each gave"),
    "parts": gettext_lazy("the parts you agreed for each"),
}
"""Figures that somebody has to tell where the formula names them."""
OF_ALL: Mapping[str, Promise] = {
    "added": gettext_lazy("what each added, as worked out here"),
    "equal": gettext_lazy("an equal share of the whole"),
    "total": gettext_lazy("the whole"),
    "people": gettext_lazy("how many made it"),
}
PRESETS: Mapping[str, Promise] = {
    "cost + (total - sum(cost)) * hours / sum(hours)": gettext_lazy("Costs back first, the rest by hours"),
    "cost + (total - sum(cost)) / people": gettext_lazy("Costs back first, the rest equally"),
    "50% * equal + 50% * added": gettext_lazy("Half equally, half by what each added"),
    "30% * equal + 70% * total * hours / sum(hours)": gettext_lazy("A part equally, 30 of 100, the rest by hours"),
    "cost + 20 * hours": gettext_lazy("In proportion to costs, with 20 for each hour"),
}
Values = tuple[Fraction, ...]
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
_PERCENT = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s*%", re.ASCII)
_ODD = re.compile(r"[^\w\s.,+*/()%-]|\d,\d")
"""What would be read past: a comment, or a decimal comma between two numbers."""
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", ":": "/"})
_ON_TWO: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda one, other: one + other,
    ast.Sub: lambda one, other: one - other,
    ast.Mult: lambda one, other: one * other,
    ast.Div: lambda one, other: one / other,
}


@dataclass(frozen=True, slots=True)
class Formula:
    """One that was read. `asks` are the figures of each contributor that it names."""

    text: str
    read: ast.expr
    asks: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Raises FormulaWrong where it cannot be read."""
        line = _line(text)
        read = _read(line)
        names = {node.id for node in ast.walk(read) if isinstance(node, ast.Name)}
        return cls(line, read, frozenset(names & OF_EACH.keys()))

    def gives(self, figures: Mapping[str, Sequence[Fraction]], many: int) -> Values:
        """To each. `figures` holds every name it may use, each with one value for each contributor.

        Raises FormulaWrong where it divides by nought.
        """
        return _Reading(self.text, figures, many).of(self.read)


def _line(text: str) -> str:
    """On one line, with the signs that Python knows. Raises FormulaWrong where there is nothing, or too much."""
    if not text.strip():
        raise FormulaWrong(todo=_("Write one, or choose one of the examples."), field="formula")
    if len(text) > LONGEST:
        raise FormulaWrong(todo=_("It is too long."), field="formula")
    return _PERCENT.sub(r"(\1/100)", " ".join(text.split()).translate(_SIGNS).casefold())


def _read(line: str) -> ast.expr:
    """As one expression of numbers, known names, + - * /, brackets, sum, min and max."""
    if odd := _ODD.search(line):
        raise FormulaWrong(
            todo=_("We do not know “%(part)s”. Write decimals with a point, as 2.5.") % {"part": odd[0]},
            field="formula",
        )
    try:
        found = ast.parse(line, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaWrong(todo=_("Look for a bracket or a sign that is missing."), field="formula") from error
    _Reading(line, {name: (Fraction(1),) for name in (*OF_EACH, *OF_ALL)}, 1, is_trial=True).of(found)
    return found


class _Reading:
    """One formula, for everybody at once. On trial nothing is divided: only whether it can be read is asked."""

    def __init__(
        self, text: str, figures: Mapping[str, Sequence[Fraction]], many: int, *, is_trial: bool = False
    ) -> None:
        self.text, self.figures, self.many, self.is_trial = text, figures, many, is_trial

    def of(self, node: ast.expr) -> Values:
        match node:
            case ast.Constant():
                return (self._number(node),) * self.many
            case ast.Name(id=name) if name in self.figures:
                return tuple(self.figures[name])
            case ast.UnaryOp(op=ast.USub()):
                return tuple(-each for each in self.of(node.operand))
            case ast.BinOp() if type(node.op) in _ON_TWO:
                return self._on_two(node)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._called(name, args)
        raise self._wrong(node)

    def _number(self, node: ast.Constant) -> Fraction:
        written = ast.get_source_segment(self.text, node) or ""
        if not _NUMBER.fullmatch(written):
            raise self._wrong(node)
        return Fraction(written)

    def _on_two(self, node: ast.BinOp) -> Values:
        one, other = self.of(node.left), self.of(node.right)
        if isinstance(node.op, ast.Div) and not all(other):
            if self.is_trial:
                return one
            raise FormulaWrong(
                todo=_("It divides by nought: “%(part)s”.") % {"part": self._said(node)}, field="formula"
            )
        act = _ON_TWO[type(node.op)]
        return tuple(act(*pair) for pair in zip(one, other, strict=True))

    def _called(self, name: str, args: Sequence[ast.expr]) -> Values:
        values = [self.of(each) for each in args]
        if name == "sum" and len(values) == 1:
            return (sum(values[0], Fraction(0)),) * self.many
        if name in ("min", "max") and len(values) > 1:
            pick = min if name == "min" else max
            return tuple(pick(each) for each in zip(*values, strict=True))
        raise FormulaWrong(todo=_("Use sum(…) of one thing, and min(…, …) or max(…, …) of several."), field="formula")

    def _wrong(self, node: ast.expr) -> FormulaWrong:
        words = _("We do not know “%(part)s”. Use numbers, + − × ÷, brackets and: %(names)s.")
        names = ", ".join((*OF_EACH, *OF_ALL))
        return FormulaWrong(todo=words % {"part": self._said(node), "names": names}, field="formula")

    def _said(self, node: ast.expr) -> str:
        return (ast.get_source_segment(self.text, node) or self.text)[:40]
