"""What would make a loss smaller, and in which order it is told."""

from dataclasses import replace

import pytest

from hedgerow.insight.readings.resilience.answering import Loss, answer, tried_loss
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.hardest import hardest_to_lose
from hedgerow.insight.readings.resilience.standing import CouldGive, Ended, Supply
from hedgerow.insight.readings.resilience.steps import Possible, Tried, tried
from hedgerow.insight.words.resilience import feeling
from hedgerow.insight.words.resilience.naming import Namer
from hedgerow.insight.words.resilience.stepping import cards
from tests.insight.resilience.bakeries import SHOP, WEB, a_standing, flour, thing


def test_a_second_one_saves_all_and_a_week_in_stock_a_week() -> None:
    could = {"need:flour": (CouldGive(4, offer="Rye", km=3.0),)}
    standing = a_standing(supplies=[flour(stock_days=6)], candidates=could)
    found = tried(standing, Question((thing(standing, 0),)), {})
    assert [(one.step.kind, one.saved, one.later) for one in found] == [
        ("second", 440, None),
        ("newcomer", 440, None),
        ("stock", 280, 14),
        ("stock", 140, 7),
    ]


def test_a_step_tells_the_loss_without_it_and_with_it() -> None:
    standing = a_standing(supplies=[flour()])
    found = tried(standing, Question((thing(standing, 0),)), {})
    assert [(one.takings, one.without, one.then) for one in found] == [
        (840, 560, 0),
        (840, 560, 280),
        (840, 560, 420),
    ]


@pytest.mark.parametrize(
    ("means", "medians", "said"),
    [
        ((250, 60), (410, 120), "cuts the loss from 41% to 12%"),
        ((410, 120), (0, 0), "cuts the loss from 41% to 12% on average"),
        ((410, 409), (410, 409), "cuts the loss from 41.0% to 40.9%"),
        ((410, 410), (410, 410), ""),
    ],
)
def test_the_cut_is_said_in_shares_of_all_takings_as_the_answer_tells_them(
    means: tuple[int, int], medians: tuple[int, int], said: str
) -> None:
    standing = a_standing(supplies=[flour()])
    found = answer(standing, Question((thing(standing, 0),)), runs=64)
    one = Tried(Possible("ways", "ways"), 1000, *means, medians, None, None, is_ticked=True)
    (card,) = cards(Namer(standing, {}, {}), found, [one])
    assert card.cut == said


def test_a_second_one_who_gives_half_saves_half() -> None:
    could = {"need:flour": (CouldGive(4, offer="Rye", gives=0.5),)}
    standing = a_standing(supplies=[flour(gives=(1.0,), wanted=1.0)], candidates=could)
    found = {one.step.kind: one.saved for one in tried(standing, Question((thing(standing, 0),)), {})}
    assert found["second"] == 280


def test_with_all_costs_known_the_best_value_comes_first_and_free_before_all() -> None:
    standing = a_standing(supplies=[flour()])
    question = Question((thing(standing, 0),))
    keys = [one.step.key for one in tried(standing, question, {})]
    costs = dict(zip(keys, (1000, 100, 0), strict=True))
    found = tried(standing, question, costs)
    assert [one.cost for one in found] == [0, 100, 1000]
    part = tried(standing, question, {keys[0]: 1000})
    assert [one.step.key for one in part] == keys


def test_a_ticked_step_stays_in_the_list_and_whom_we_take_out_is_no_second() -> None:
    could = {"need:flour": (CouldGive(1, tag="flour"),)}
    standing = a_standing(supplies=[flour()], candidates=could)
    both = Question((thing(standing, 0), thing(standing, 1)), steps=("newcomer|need:flour",))
    found = tried(standing, both, {})
    assert [(one.step.kind, one.is_ticked) for one in found if one.is_ticked] == [("newcomer", True)]
    assert "second" not in {one.step.kind for one in found}


def test_work_is_not_kept_in_stock() -> None:
    supply = Supply("party:x", "", (0,), work=True, share=0.5)
    standing = a_standing(supplies=[supply])
    assert [one.step.kind for one in tried(standing, Question((thing(standing, 0),)), {})] == ["newcomer"]


def test_those_who_only_buy_there_can_be_given_another_way() -> None:
    standing = a_standing(sold=[(2, "Bread", WEB, 3650), (3, "Tea", SHOP, 3650)])
    (one,) = tried(standing, Question(("channel:web",), days=365), {})
    assert (one.step.kind, one.saved) == ("ways", 1825)


def test_the_hardest_to_lose_comes_first_and_who_costs_nothing_is_left_out() -> None:
    standing = a_standing(supplies=[flour(), Supply("party:x", "", (1,), share=0.1)])
    found = hardest_to_lose(standing)
    assert [(standing.position(one.party), one.lost, one.is_assumed) for one in found] == [
        (0, 560, False),
        (2, 560, False),
        (3, 280, False),
        (1, 84, True),
    ]


@pytest.mark.parametrize("is_said_first", [True, False])
def test_of_whom_anything_was_said_nothing_is_assumed_whichever_supply_comes_first(is_said_first: bool) -> None:
    supplies = [flour(), Supply("party:x", "", (0,), share=0.1)]
    standing = a_standing(supplies=supplies if is_said_first else supplies[::-1])
    found = {standing.position(one.party): one.is_assumed for one in hardest_to_lose(standing)}
    assert found == {0: False, 2: False, 3: False}


def test_who_is_hardest_to_lose_keeps_their_name_in_a_record_in_which_places_moved() -> None:
    before = a_standing()
    hardest = hardest_to_lose(before)
    names = {party: f"Client {at}" for at, party in enumerate(before.parties)}
    after = replace(before, parties=before.parties[1:])
    assert [(one.name, one.party) for one in feeling.hard(Namer(after, names, {}), hardest)] == [
        ("Client 2", before.parties[2]),
        ("Client 3", before.parties[3]),
    ]


def test_a_loss_tried_alone_is_that_of_the_whole_answer() -> None:
    standing = a_standing(supplies=[flour(stock_days=6)], ended=Ended(10, 3))
    for question in (Question(()), Question((thing(standing, 0),)), Question(("line:Tea",), days=91)):
        whole, alone = answer(standing, question, 500), tried_loss(standing, question, 500)
        assert alone == Loss(whole.takings, whole.median, whole.worst, whole.mean, whole.starts)
