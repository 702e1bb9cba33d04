"""A split by a formula: read as arithmetic and nothing else, worked out exactly, and never off the whole."""

from contextlib import suppress
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sharing import formula, operations, queries
from hedgerow.sharing.errors import BasisMissing, FormulaBelowNothing, FormulaWrong
from hedgerow.sharing.formula import Formula
from hedgerow.sharing.models import Part, Rule, SplitVersion
from hedgerow.sharing.operations import Figures
from tests.sharing.conftest import stall

pytestmark = pytest.mark.django_db
COSTS_FIRST = "cost + (total - sum(cost)) * hours / sum(hours)"
TWO = (Figures(cost=3_000, hours=1_000), Figures(cost=1_000, hours=2_000))


def figures(**each: list[int]) -> dict[str, list[Fraction]]:
    names = (*formula.OF_EACH, *formula.OF_ALL)
    return {name: [Fraction(value) for value in each.get(name, [1, 1])] for name in names}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("cost", (3, 5)),
        ("2 * cost + 0.5", ("13/2", "21/2")),
        ("50% * total", (5, 5)),
        ("total × 12.5 % ÷ 2", ("5/8", "5/8")),
        ("(cost − 1) : 2", (1, 2)),
        ("COST / sum( cost )", ("3/8", "5/8")),
        ("min(cost, 4)", (3, 4)),
        ("max(cost, 4, 1)", (4, 5)),
        ("-cost + 9", (6, 4)),
        ("0.1 + 0.2", ("3/10", "3/10")),
    ],
)
def test_a_formula_is_exact_arithmetic_for_each(text: str, wanted: tuple[Any, ...]) -> None:
    found = Formula.of(text).gives(figures(cost=[3, 5], total=[10, 10]), 2)
    assert found == tuple(Fraction(each) for each in wanted)


@pytest.mark.parametrize(
    "text",
    [
        "cost # + hours", "min(2,5 * hours, total)", "cost ! hours", "0,5 * cost",
        "", "   ", "cost +", "(cost", "cost)", "cost ** 9", "cost // 2", "cost % 2", "2 ** 9 ** 9", "costs",
        "cost.real", "__import__('os')", "cost if total else 1", "lambda: 1", "[cost]", "cost, hours", "0x10", "1e9",
        "1_000", "1j", "'a'", "True", "None", "sum(cost, hours)", "sum()", "min(cost)", "max(cost, *[1])",
        "sum(x=cost)", "abs(cost)", "cost = 1", "cost; cost", "cost\x00", "٣ * cost", "1234567890123", "1/0.0000001",
        "(" * 150 + "cost" + ")" * 150, "cost +" * 60 + "cost",
    ],
)  # fmt: skip
def test_whatever_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(FormulaWrong) as refused:
        Formula.of(text)
    assert (refused.value.field, bool(refused.value.todo)) == ("formula", True)


@pytest.mark.parametrize("text", formula.PRESETS)
def test_every_example_can_be_read_and_worked_out(text: str) -> None:
    assert Formula.of(text).asks <= set(formula.OF_EACH)
    assert sum(Formula.of(text).gives(figures(total=[10, 10], people=[2, 2]), 2)) > 0


@given(st.text(alphabet="cost hours/+-*().%0123456789sumin,", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    with suppress(FormulaWrong):
        assert len(Formula.of(text).gives(figures(), 2)) == 2


def test_costs_come_back_first_and_the_rest_goes_by_hours(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        draft = stall(ann, bo, rule=Rule.FORMULA, formula=f"  {COSTS_FIRST} ", figures=TWO)
        made = operations.propose_split(actor=owner, draft=draft)
        shown = queries.shown_version(owner, made)
    assert [part.part_minor for part in shown.parts] == [5_000, 5_000], "30 + 60 × 1/3, and 10 + 60 × 2/3"
    assert shown.version.formula == COSTS_FIRST
    assert [(part.cost_minor, part.hours_milli, part.parts_milli, part.basis) for part in shown.parts] == [
        (3_000, 1_000, None, None),
        (1_000, 2_000, None, None),
    ]


def test_parts_stand_in_proportion_to_it_and_add_up_to_the_whole(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        draft = stall(ann, bo, None, rule=Rule.FORMULA, formula="parts", figures=[Figures(parts=1)] * 3, total=100)
        made = operations.propose_split(actor=owner, draft=draft)
        parts = [part.part_minor for part in queries.parts_of(made, 1)]
    assert parts == [34, 33, 33]


def test_another_rule_keeps_no_formula_and_none_of_its_figures(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        draft = stall(ann, None, rule=Rule.EQUAL, formula=COSTS_FIRST, figures=TWO)
        operations.propose_split(actor=owner, draft=draft)
        assert SplitVersion.objects.get().formula == ""
        assert set(Part.objects.values_list("cost_minor", "hours_milli")) == {(None, None)}


@pytest.mark.parametrize(
    ("text", "told", "refused", "words"),
    [
        (COSTS_FIRST, (), BasisMissing, ""),
        (COSTS_FIRST, (Figures(cost=1, hours=1), Figures(cost=1)), BasisMissing, "the hours each gave"),
        (COSTS_FIRST, (Figures(cost=1, hours=0), Figures(cost=1, hours=0)), FormulaWrong, "sum(hours)"),
        ("cost - 20", (Figures(cost=3_000), Figures(cost=1_000)), FormulaBelowNothing, ""),
        ("cost", (Figures(cost=0), Figures(cost=0)), FormulaBelowNothing, ""),
        ("cost", (Figures(cost=-1), Figures(cost=5)), BasisMissing, "what each spent"),
        ("cost", (Figures(cost=10**16), Figures(cost=5)), BasisMissing, "what each spent"),
        ("profit", TWO, FormulaWrong, "profit"),
    ],
)
def test_what_a_formula_cannot_divide_is_refused_and_nothing_is_kept(
    rye: Workspace, owner: Actor, ann: Party, text: str, told: Any, refused: Any, words: str
) -> None:
    with scope(rye):
        with pytest.raises(refused) as error:
            operations.propose_split(actor=owner, draft=stall(ann, None, rule=Rule.FORMULA, formula=text, figures=told))
        assert words in str(error.value)
        assert SplitVersion.objects.count() == 0
