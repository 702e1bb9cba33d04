"""What was done about a warning sign or a step stands in the log, and closes its prompt."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from hedgerow.advisor import operations as advisor
from hedgerow.advisor.models import KindStanding, Prompt, State
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.insight import events, operations, queries
from hedgerow.insight.health import HEALTH
from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.operations import OwnCriterion
from hedgerow.insight.readings.health.answering import ASKED, signs_answered
from hedgerow.insight.readings.health.found import Evidence, HealthFound, PartFound, Sign
from hedgerow.insight.readings.health.signs import RULES
from hedgerow.insight.readings.maturity.criteria import USUAL, Level
from hedgerow.insight.readings.maturity.taking import steps_taken
from hedgerow.insight.words.maturity.texts import CRITERIA
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events as network_events
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import Party
from hedgerow.network.operations.logging import Entry
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as timeline_queries
from hedgerow.timeline.models import Activity
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor, the_system

Work = Callable[[Workspace], None]


def show(**changes: object) -> HealthFound:
    """Let what was found last say something else, as if it had been so."""
    kept = KeptAnalysis.objects.get(name="health")
    found = replace(msgspec.json.decode(bytes(kept.found), type=HealthFound), **changes)
    kept.found = msgspec.json.encode(found)
    kept.save()
    return found


def signs(*keys: str) -> tuple[Sign, ...]:
    return tuple(Sign(rule.key, rule.part, rule.urgency) for rule in RULES if rule.key in keys)


def answered() -> list[str]:
    told = Activity.objects.filter(verb=events.SIGN_ANSWERED).order_by("position")
    return [str(one.properties["sign"]) for one in told]


def log(workspace: Workspace, verb: str, name: str) -> None:
    party = Party.objects.get(name=name)
    entry = Entry(verb=verb, text="Flour")
    network.log_entry(actor=the_system(workspace), key=uuid7(), entry=entry, parties=[party])


def give(workspace: Workspace, giver: str, receiver: str) -> None:
    sides = {one.name: one for one in Party.objects.filter(name__in=(giver, receiver))}
    draft = FlowDraft(kind="goods", on=clock.today(workspace.time_zone), worth_minor=900, currency="GBP")
    exchange.state_flow(actor=the_system(workspace), giver=sides.get(giver), receiver=sides.get(receiver), draft=draft)


def tie(workspace: Workspace, one: str, other: str) -> None:
    parties = [Party.objects.get(name=name).pk for name in (one, other)]
    network.make_ties(actor=the_system(workspace), ties=[NewTie(*parties, "knows")], source="test")


@pytest.mark.parametrize(
    ("sign", "other", "deed"),
    [
        (
            "partners-quiet",
            lambda rye: log(rye, network_events.CALLED, "Steady 00"),
            lambda rye: log(rye, network_events.CALLED, "Farm"),
        ),
        (
            "leaving",
            lambda rye: log(rye, network_events.NOTED, "Gone 00"),
            lambda rye: log(rye, network_events.MESSAGED, "Gone 00"),
        ),
        ("engagement-falls", lambda rye: give(rye, "Farm", "Mill"), lambda rye: give(rye, "Farm", "")),
        (
            "few-two-sided",
            lambda rye: log(rye, network_events.GAVE, "Steady 00"),
            lambda rye: log(rye, network_events.GOT, "Radio"),
        ),
        ("untied", lambda rye: log(rye, network_events.MET, "Farm"), lambda rye: tie(rye, "Farm", "Radio")),
    ],
)
def test_a_deed_of_the_kind_that_a_sign_asks_for_answers_it(
    shop: Workspace,
    working: Work,
    sign: str,
    other: Callable[[Workspace], None],
    deed: Callable[[Workspace], None],
) -> None:
    with scope(shop):
        show(signs=signs(sign))
        other(shop)
    working(shop)
    with scope(shop):
        assert answered() == []
        show(signs=signs(sign))
        deed(shop)
    working(shop)
    with scope(shop):
        assert answered() == [sign]
        show(signs=signs(sign))
    working(shop)
    with scope(shop):
        assert answered() == [sign]  # nothing was done since


def test_giving_back_to_who_is_ahead_answers_that_too_little_comes_back(shop: Workspace, working: Work) -> None:
    with scope(shop):
        give(shop, "Mill", "")
    working(shop)
    with scope(shop):
        show(signs=signs("uneven"))
        give(shop, "", "Farm")
    working(shop)
    with scope(shop):
        assert "uneven" not in answered()
        show(signs=signs("uneven"))
        give(shop, "", "Mill")
    working(shop)
    with scope(shop):
        assert "uneven" in answered()


def test_a_sign_that_asks_for_no_single_deed_is_answered_when_its_part_is_better(shop: Workspace) -> None:
    with scope(shop):
        found = queries.found_last(the_system(shop), HEALTH)
    assert found is not None
    usual = found

    def told(was: PartFound, part: PartFound, *keys: str) -> tuple[str, ...]:
        before, now = (
            replace(usual, signs=signs(*keys), parts=tuple(new if one.key == new.key else one for one in usual.parts))
            for new in (was, part)
        )
        return signs_answered(before, now, ())

    one, two, three = (PartFound("elephant", value, n=9) for value in (1.0, 2.0, 3.0))
    assert told(one, two, "one-carries", "partners-quiet") == ("one-carries",)
    assert told(two, three, "few-carry", "partners-quiet") == ("few-carry",)
    assert told(two, one, "few-carry") == ()
    assert told(one, three) == ()
    none, some = PartFound("innovation", 0.0), PartFound("innovation", 0.5, n=1)
    assert told(none, PartFound("innovation"), "nothing-joint") == ()
    assert told(none, some, "nothing-joint") == ("nothing-joint",)
    fewer, no_fall, risen = (PartFound("niches", value, earlier=than) for value, than in ((2, 4), (2, 2), (4, 4)))
    assert told(fewer, no_fall, "narrowing") == ()
    assert told(fewer, risen, "narrowing") == ("narrowing",)


def test_every_sign_that_asks_for_a_deed_is_known() -> None:
    assert set(ASKED) <= {rule.key for rule in RULES}


def test_a_step_is_taken_when_its_criterion_is_met_by_the_same_marks() -> None:
    before = (Evidence("partners", 3.0), Evidence("dealings", 2.0))
    now = (Evidence("partners", 5.0), Evidence("dealings", 4.0))
    assert list(steps_taken(USUAL, before, now)) == [("partners", Level.EMERGING)]
    assert list(steps_taken(USUAL, before, before)) == []
    easier = tuple(replace(one, emerging=3) if one.key == "partners" else one for one in USUAL)
    assert list(steps_taken(easier, before, now)) == []
    top = tuple(Evidence(one.key, one.mature) for one in USUAL)
    assert list(steps_taken(USUAL, top, top)) == []


def test_the_prompts_of_what_was_done_are_done_and_count_as_helpful(
    rye: Workspace, shop: Workspace, working: Work
) -> None:
    owner: Actor = an_actor(rye, AccessRole.OWNER)
    with scope(rye):
        operations.set_criterion(actor=owner, key="partners", emerging=2, mature=15)
        for one in USUAL:
            if one.key not in ("partners", "kinds-of-people"):
                operations.set_criterion(
                    actor=owner, key=one.key, emerging=one.emerging, mature=one.mature, is_on=False
                )
        show(signs=signs("partners-quiet"), evidence=(Evidence("partners", 1.0), Evidence("kinds-of-people", 3.0)))
        advisor.note_shown(actor=owner)
        assert set(Prompt.objects.values_list("state", flat=True)) == {State.OPEN}
        log(rye, network_events.CALLED, "Farm")
    working(rye)
    with scope(rye):
        read_on()
        rows = Prompt.objects.filter(kind__in=("insight.health_sign", "insight.maturity_step"))
        assert {row.kind: row.state for row in rows} == {
            "insight.health_sign": State.DONE,
            "insight.maturity_step": State.DONE,
        }
        means = KindStanding.objects.filter(kind__startswith="insight.").exclude(cases=0).values_list("kind", flat=True)
        assert set(means) == {"insight.health_sign", "insight.maturity_step"}


def test_what_was_done_reads_as_a_line_of_the_log(rye: Workspace) -> None:
    with scope(rye):
        actor, today = the_system(rye), clock.today(rye.time_zone)
        told = [
            events.sign_answered(rye.pk, "partners-quiet", today),
            events.step_taken(rye.pk, "partners", 1, today),
            events.step_taken(rye.pk, "own-1", 1, today),
        ]
        timeline.record(actor, *told, *told)
        lines = timeline_queries.lines(actor, list(Activity.objects.order_by("position")))
        assert [(str(one.label), str(one.text)) for one in lines] == [
            ("Warning sign of health answered", "Partners have gone quiet"),
            ("Step of maturity taken", str(CRITERIA["partners"].title)),
            ("Step of maturity taken", ""),
        ]


def test_saying_that_ones_own_criterion_is_met_is_a_step_taken(rye: Workspace) -> None:
    with scope(rye):
        actor = the_system(rye)
        made = operations.add_criterion(actor=actor, draft=OwnCriterion("We meet"))
        for is_met in (True, True, False):
            operations.change_criterion(actor=actor, key=made.key, draft=OwnCriterion("We meet", is_met=is_met))
        (told,) = Activity.objects.filter(verb=events.STEP_TAKEN)
        assert told.object_id == events.criterion_id(rye.pk, made.key)
