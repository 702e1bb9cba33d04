"""Which prompt comes first: pressing before large, large before small, useful before useless, and not all alike."""

from collections import Counter
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from hedgerow.advisor.ordering import FLOOR, MOST, MOST_ALIKE, Candidate, Learnt, ordered
from hedgerow.web.prompts import Outcome, PromptKind, Proposal

ROOT = UUID(int=1)
BACK = Outcome("came back", 30, lambda pairs: [True for _ in pairs])


def kind(key: str, outcome: Outcome | None = None) -> PromptKind:
    return PromptKind(key, key, lambda _actor: (), "x", outcome=outcome)


KINDS = [kind(f"k{number}") for number in range(6)]
MEASURED = kind("measured", BACK)


def one(
    of: PromptKind, name: str, urgency: int = 50, worth: int | None = None, currency: str = "GBP", who: str = ""
) -> Candidate:
    key = uuid5(ROOT, f"{of.key} {name}")
    party = uuid5(ROOT, who or name)
    proposal = Proposal(key, name, "r", "b", "/", urgency, party=party, worth_minor=worth, currency=currency)
    return Candidate(key, of, proposal)


def names(*some: Candidate, learnt: dict[str, Learnt] | None = None) -> list[str]:
    return [str(each.proposal.title) for each in ordered(some, learnt or {}, "GBP")]


def test_a_word_due_today_comes_before_the_largest_sum_that_may_be_lost() -> None:
    assert names(one(KINDS[0], "money", 60, 1_000_000), one(KINDS[1], "word", 100)) == ["word", "money"]


def test_of_two_as_pressing_the_larger_sum_comes_first_and_money_of_elsewhere_is_not_compared() -> None:
    small, large = one(KINDS[0], "small", 50, 100), one(KINDS[1], "large", 50, 10_000)
    far = one(KINDS[2], "far", 50, 10**9, currency="JPY")
    assert names(far, small, large) == ["large", "small", "far"]


def test_what_is_at_stake_counts_times_how_often_it_helped() -> None:
    never, often = Learnt(0.5, done=98, came=0), Learnt(0.5, done=98, came=97)
    [weak] = ordered([one(MEASURED, "a", worth=1000)], {"measured": never}, "GBP")
    [strong] = ordered([one(MEASURED, "a", worth=1000)], {"measured": often}, "GBP")
    [unknown] = ordered([one(MEASURED, "a", worth=1000)], {}, "GBP")
    [unmeasured] = ordered([one(KINDS[0], "a", worth=1000)], {}, "GBP")
    expected = [each.expected_minor for each in (weak, strong, unknown, unmeasured)]
    assert expected == [10, 980, 500, 1000]


def test_a_kind_that_was_dismissed_again_and_again_falls_back_but_never_to_nothing() -> None:
    a, b = one(KINDS[0], "a"), one(KINDS[1], "b")
    assert names(a, b, learnt={"k0": Learnt(0.1)}) == ["b", "a"]
    [last] = ordered([a], {"k0": Learnt(0.0)}, "GBP")
    [floor] = ordered([a], {"k0": Learnt(FLOOR)}, "GBP")
    assert last.score == floor.score > 0


def test_a_second_of_a_kind_counts_half_so_that_they_are_not_all_alike() -> None:
    crowd = [one(KINDS[0], f"crowd {number}", 90) for number in range(10)]
    others = [one(KINDS[number], f"other {number}", 60) for number in range(1, 6)]
    found = names(*crowd, *others)
    assert len(found) == MOST
    assert sum(name.startswith("crowd") for name in found) == 2
    assert found[0] == "crowd 0"


def test_of_one_person_one_thing_is_asked() -> None:
    assert names(one(KINDS[0], "call", 70, who="ann"), one(KINDS[1], "thank", 30, who="ann")) == ["call"]


def test_two_about_nobody_are_two() -> None:
    nobody = [
        Candidate(uuid5(ROOT, str(number)), KINDS[number], Proposal(ROOT, "t", "r", "b", "/", 50)) for number in (0, 1)
    ]
    assert len(ordered(nobody, {}, "GBP")) == 2


_SOME = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 30), st.integers(-50, 200), st.none() | st.integers(-(10**12), 10**12)),
    max_size=40,
)


@given(_SOME)
def test_never_more_than_seven_nor_three_of_a_kind_nor_one_person_twice(
    some: list[tuple[int, int, int, int | None]],
) -> None:
    given_ones = [one(KINDS[k], f"{k} {n}", urgency, worth, who=str(n)) for k, n, urgency, worth in some]
    found = ordered(given_ones, {}, "GBP")
    assert len(found) <= MOST
    assert max(Counter(each.kind.key for each in found).values(), default=0) <= MOST_ALIKE
    assert len({each.proposal.party for each in found}) == len(found)
    assert bool(found) == bool(some)
    assert all(each.score > 0 for each in found)
