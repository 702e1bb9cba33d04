"""The criteria of maturity: who may change them, what is refused, and what is noted."""

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.insight import operations, queries
from hedgerow.insight.errors import BadMark, CriterionNotFound, LabelMissing, MarksTurnedRound
from hedgerow.insight.models import MaturityCriterion
from hedgerow.insight.operations import OwnCriterion
from hedgerow.insight.readings.maturity.criteria import USUAL, Level
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import an_actor, the_system


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return the_system(rye)


def test_marks_of_a_usual_one_are_set_once_and_again_is_no_change(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        for _twice in range(2):
            operations.set_criterion(actor=owner, key="partners", emerging=2, mature=None)
        found = queries.visible_criterion(owner, "partners")
        assert (found.emerging, found.mature, found.effort) == (2, None, USUAL[2].effort)
        assert AuditEntry.objects.filter(event="insight.criterion_set").count() == 1


@pytest.mark.parametrize(
    ("key", "emerging", "mature", "refusal"),
    [
        ("nothing", 1, 2, CriterionNotFound),
        ("partners", 0, 2, BadMark),
        ("partners", -1, 2, BadMark),
        ("partners", 1, 2_000_000, BadMark),
        ("two-sided", 0.5, 1.01, BadMark),
        ("partners", 3, 2, MarksTurnedRound),
    ],
)
def test_what_can_be_no_mark_is_refused(
    rye: Workspace, owner: Actor, key: str, emerging: float, mature: float, refusal: type[Exception]
) -> None:
    with scope(rye):
        with pytest.raises(refusal):
            operations.set_criterion(actor=owner, key=key, emerging=emerging, mature=mature)
        assert not MaturityCriterion.objects.exists()


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_choose_by_what_it_is_judged(rye: Workspace, role: AccessRole) -> None:
    with scope(rye):
        actor = an_actor(rye, role)
        for act in (
            lambda: operations.set_criterion(actor=actor, key="partners", emerging=1, mature=2),
            lambda: operations.add_criterion(actor=actor, draft=OwnCriterion("We meet")),
            lambda: operations.change_criterion(actor=actor, key="own-1", draft=OwnCriterion("We meet")),
            lambda: operations.remove_criterion(actor=actor, key="own-1"),
            lambda: operations.restore_criteria(actor=actor),
        ):
            with pytest.raises(NotPermitted):
                act()
        assert not MaturityCriterion.objects.exists()


def test_ones_own_stay_when_the_usual_ones_are_restored(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        made = operations.add_criterion(actor=owner, draft=OwnCriterion("  We   meet ", Level.EMERGING, "Twice"))
        operations.set_criterion(actor=owner, key="partners", emerging=1, mature=2, is_on=False)
        assert operations.restore_criteria(actor=owner) == 1
        assert operations.restore_criteria(actor=owner) == 0
        found = queries.all_criteria(owner)
        assert found[: len(USUAL)] == USUAL
        assert [(one.label, one.emerging, one.is_met) for one in found[len(USUAL) :]] == [("We meet", 1.0, False)]
        operations.change_criterion(actor=owner, key=made.key, draft=OwnCriterion("We meet", is_met=True))
        changed = queries.visible_criterion(owner, made.key)
        assert (changed.emerging, changed.mature, changed.is_met) == (None, 1.0, True)
        operations.remove_criterion(actor=owner, key=made.key)
        with pytest.raises(CriterionNotFound):
            queries.visible_criterion(owner, made.key)
        told = list(AuditEntry.objects.order_by("at", "id").values_list("event", flat=True))
        assert told == [
            "insight.criterion_added",
            "insight.criterion_set",
            "insight.criteria_restored",
            "insight.criterion_set",
            "insight.criterion_removed",
        ]


def test_one_of_ones_own_needs_words_and_a_usual_one_cannot_be_taken_away(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        with pytest.raises(LabelMissing):
            operations.add_criterion(actor=owner, draft=OwnCriterion("  "))
        operations.set_criterion(actor=owner, key="partners", emerging=1, mature=2)
        for key in ("partners", "nothing"):
            with pytest.raises(CriterionNotFound):
                operations.remove_criterion(actor=owner, key=key)
            with pytest.raises(CriterionNotFound):
                operations.change_criterion(actor=owner, key=key, draft=OwnCriterion("We meet"))
        assert MaturityCriterion.objects.count() == 1


def test_criteria_of_another_workspace_are_not_seen(rye: Workspace, oak: Workspace, owner: Actor) -> None:
    with scope(rye):
        made = operations.add_criterion(actor=owner, draft=OwnCriterion("We meet"))
    with scope(oak):
        assert queries.all_criteria(the_system(oak)) == USUAL
        with pytest.raises(CriterionNotFound):
            operations.remove_criterion(actor=the_system(oak), key=made.key)
