"""Coverage in any record, against plain Python."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.care import queries
from hedgerow.care.models import Attention, CarePause, LastContact, Rhythm
from hedgerow.care.operations import NewAttention
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.measures.care import Standing
from hedgerow.network import events
from hedgerow.network.models import Party, Role
from hedgerow.timeline import operations as timeline
from tests.care.conftest import TODAY, plan, someone
from tests.factories.reading import read_on
from tests.fixtures.clock import START, FrozenClock

ATTENTION = st.builds(
    NewAttention,
    name=st.just("x"),
    verbs=st.lists(st.sampled_from([events.CALLED, events.MET, events.GAVE]), min_size=1, max_size=2, unique=True).map(
        tuple
    ),
    rhythm=st.sampled_from([Rhythm.EVERY, Rhythm.EVERY, Rhythm.BEGINNING]),
    every=st.integers(1, 40),
    unit=st.sampled_from(["day", "week", "month"]),
    is_on=st.booleans(),
)
ROLES = ("vendor", "partner")
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "roles": st.lists(st.sampled_from(ROLES), unique=True),
            "since": st.integers(0, 400),
            "had": st.lists(
                st.tuples(st.sampled_from([events.CALLED, events.MET, events.GAVE, events.NOTED]), st.integers(0, 400)),
                max_size=4,
            ),
            "paused": st.none() | st.integers(-3, 3),
        }
    ),
    max_size=5,
)


def plainly(one: Attention, since: date, had: list[tuple[str, int]]) -> date | None:
    """The day on which it is due, as a person works it out."""
    days = [TODAY - timedelta(days=ago) for verb, ago in had if verb in one.verbs]
    base = max(days) if days and one.rhythm == Rhythm.EVERY else since
    if one.rhythm == Rhythm.BEGINNING and (since < one.since or any(day >= since - timedelta(days=7) for day in days)):
        return None
    if one.unit != "month":
        return base + timedelta(days=one.every * (7 if one.unit == "week" else 1))
    month = base.year * 12 + base.month - 1 + one.every
    for day in range(base.day, 0, -1):
        try:
            return date(month // 12, month % 12 + 1, day)
        except ValueError:
            continue
    raise AssertionError


def plain_standing(person: dict[str, Any], dues: list[date | None]) -> Standing:
    if person["paused"] is not None and person["paused"] >= 0:
        return Standing.PAUSED
    if all(verb == events.NOTED for verb, _ago in person["had"]):
        return Standing.UNNOTICED
    known = [due for due in dues if due]
    if any(due < TODAY for due in known):
        return Standing.NEGLECTED
    return Standing.DUE if any(due <= TODAY + timedelta(days=7) for due in known) else Standing.THRIVING


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ATTENTION, min_size=1, max_size=3), st.lists(ATTENTION, max_size=2), PEOPLE)
def test_coverage_is_what_plain_python_counts_in_any_record(
    rye: Workspace,
    owner: Actor,
    frozen_clock: FrozenClock,
    vendors: list[NewAttention],
    partners: list[NewAttention],
    people: list[dict[str, Any]],
) -> None:
    for model in (LastContact, CarePause, Attention, Role):
        model.objects.all().delete()
    Party.objects.update(archived_at=START)
    for role, attentions in zip(ROLES, (vendors, partners), strict=True):
        plan(rye, role, *attentions)
    expected: Counter[tuple[str, Standing]] = Counter()
    for person in people:
        since = TODAY - timedelta(days=person["since"])
        party = someone(rye, "Somebody", *person["roles"], since=since)
        had = [events.logged(party.pk, verb, "x", TODAY - timedelta(days=ago)) for verb, ago in person["had"]]
        timeline.record(owner, *had)
        read_on()
        if person["paused"] is not None:
            until = TODAY + timedelta(days=person["paused"])
            CarePause.objects.create(party=party, until=until, paused_at=START, paused_by="x")
        dues: list[date | None] = []
        for role in person["roles"]:
            asked = Attention.objects.filter(plan__role_kind__key=role, is_on=True)
            mine = [plainly(one, since, person["had"]) for one in asked]
            if mine:
                expected[role, plain_standing(person, mine)] += 1
            dues += mine
        if dues:
            expected["", plain_standing(person, dues)] += 1
        by_log = queries.care_of(owner, party).standing
        assert by_log == (plain_standing(person, dues) if dues else None)
    found = {(one.role, standing): n for one in queries.coverage(owner) for standing, n in one.counts.items() if n}
    assert found == dict(expected)
