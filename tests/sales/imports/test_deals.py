"""HubSpot's deals: won ones are purchases, open and lost ones stand with whom they are, each change is told once."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.models import Import, Party
from hedgerow.sales import events
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.operations import verify_figures
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring, complaints, export
from tests.factories.workspaces import an_actor, the_system

pytestmark = pytest.mark.django_db
HEAD = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact IDs\n"


@pytest.fixture
def town(rye: Workspace) -> Workspace:
    with scope(rye):
        bring(rye, export("hubspot_contacts.csv"))
        bring(rye, export("hubspot_companies.csv"))
    return rye


def lines_of(rye: Workspace, name: str) -> list[str]:
    party = Party.objects.get(name=name)
    actor = an_actor(rye)
    told = timeline.lines(actor, timeline.visible_timeline(actor, party.pk), viewed_from=party.pk)
    return [f"{line.label}: {line.text}" for line in told if line.activity.verb.startswith("sales.deal")]


def bought() -> list[tuple[str | None, int, str, str]]:
    rows = Purchase.objects.order_by("external_id").select_related("party")
    return [(one.party.name if one.party else None, one.amount_minor, one.currency, str(one.day)) for one in rows]


def figures(of: Import) -> tuple[int, int, int, int, int]:
    return of.created, of.updated, of.unchanged, of.set_aside, of.passed_over


def test_a_real_export_comes_in_and_says_what_it_makes_of_it(town: Workspace) -> None:
    with scope(town):
        done = bring(town, export("hubspot_deals.csv"))
        assert (done.kind, done.recognised, done.state) == ("deals", "hubspot_deals", "done")
        assert figures(done) == (6, 0, 0, 2, 1)
        assert done.amounts == {"GBP": 125250, "EUR": 8600}
        assert bought() == [
            ("Ana Krüger", 124050, "GBP", "2024-06-14"),
            ("Omar Said", 8600, "EUR", "2023-12-20"),
            (None, 1200, "GBP", "2024-02-10"),
        ]
        assert lines_of(town, "Harrow Mill") == [
            "Deal: Flour swap: Qualified To Buy",
            "Deal: Weekly bread 2025: Contract Sent, £4,800.00, expected on 31 January 2025",
        ]
        assert "Deal: Weekly bread 2025: Contract Sent, £4,800.00, expected on 31 January 2025" in lines_of(
            town, "Ana Krüger"
        )
        assert "Deal: Office breakfasts: Closed Lost, £300.00, 2 May 2024" in lines_of(town, "Omar Said")
        assert complaints(done) == [(7, "", "deal_not_here"), (10, "Amount", "not_an_amount")]
        assert verify_figures() == []


def test_the_preview_says_it_before(town: Workspace) -> None:
    from hedgerow.kernel import files

    with scope(town):
        file = files.save([export("hubspot_deals.csv")], name="deals.csv", kind="import")
        of = operations.prepare_import(actor=the_system(town), file=file)
        look = queries.look_into(the_system(town), of)
        assert look.preview is not None
        facts = {str(words): text for words, text in look.preview.facts}
        assert facts["deals won, which become purchases"] == "4"
        assert (facts["deals open"], facts["deals lost"]) == ("3", "1")
        assert look.preview.tally.set_aside == 2
        assert Purchase.objects.count() == 0


def test_again_it_changes_nothing(town: Workspace) -> None:
    with scope(town):
        bring(town, export("hubspot_deals.csv"))
        told, before = Activity.objects.count(), bought()
        again = bring(town, export("hubspot_deals.csv"))
        assert figures(again) == (0, 0, 6, 2, 1)
        assert (Activity.objects.count(), bought()) == (told, before)


def test_a_stage_that_changes_is_told_once_and_back_again(town: Workspace) -> None:
    stages = ("Contract Sent", "Decision Maker Bought-In", "Contract Sent")
    with scope(town):
        for place, stage in enumerate(stages):
            text = HEAD + f"7,Cake,{stage},100.00,2025-01-31,52\n"
            assert figures(bring(town, text)) == ((1, 0, 0, 0, 0) if not place else (0, 1, 0, 0, 0))
            assert figures(bring(town, text)) == (0, 0, 1, 0, 0)
        assert [line.split(", ")[0] for line in lines_of(town, "Omar Said")] == [
            f"Deal: Cake: {stage}" for stage in reversed(stages)
        ]
        won = bring(town, HEAD + "7,Cake,Closed Won,110.00,2025-02-01,52\n")
        assert figures(won) == (0, 1, 0, 0, 0)
        assert bought() == [("Omar Said", 11000, "GBP", "2025-02-01")]


def test_a_won_one_that_is_another_now_stays_and_is_told(town: Workspace) -> None:
    with scope(town):
        bring(town, HEAD + "7,Cake,Closed Won,110.00,2025-02-01,52\n")
        dearer = bring(town, HEAD + "7,Cake,Closed Won,120.00,2025-02-01,52\n")
        reopened = bring(town, HEAD + "7,Cake,Contract Sent,120.00,2025-02-01,52\n")
        assert bought() == [("Omar Said", 11000, "GBP", "2025-02-01")]
        codes = [[problem.problem["code"] for problem in of.problems.all()] for of in (dearer, reopened)]
        assert codes == [["other_amount"], ["deal_won_before"]]


def test_several_people_buy_for_their_organisation_and_one_for_themselves(town: Workspace) -> None:
    head = "Record ID - Deal,Deal Name,Deal Stage,Amount,Close Date,Record ID - Contact,Record ID - Company\n"
    with scope(town):
        text = head + "1,A,Closed Won,10.00,2025-02-01,51,9001\n1,A,Closed Won,10.00,2025-02-01,52,9001\n"
        text += "2,B,Closed Won,20.00,2025-02-01,52,9001\n"
        done = bring(town, text)
        assert [row[:2] for row in bought()] == [("Harrow Mill", 1000), ("Omar Said", 2000)]
        assert done.created == 2
        assert [len(lines_of(town, name)) for name in ("Ana Krüger", "Omar Said", "Harrow Mill")] == [1, 2, 2]


@pytest.mark.parametrize("stage", ["Closed Won (Sales Pipeline)", "closedwon", "Cierre ganado", "Won"])
def test_a_won_stage_is_known_in_other_words(town: Workspace, stage: str) -> None:
    with scope(town):
        bring(town, HEAD + f"7,Cake,{stage},1.00,2025-02-01,52\n")
        assert len(bought()) == 1


def test_mended_rows_come_in_once_their_people_are_here(town: Workspace) -> None:
    with scope(town):
        text = HEAD + "7,Cake,Closed Won,1.00,2025-02-01,99\n8,Pie,Closed Won,,2025-02-01,52\n"
        assert figures(bring(town, text)) == (0, 0, 0, 2, 0)
        bring(town, "Record ID,First Name,Last Name,Email,Contact owner,Lead Status\n99,Zoe,Lee,z@x.example,M,New\n")
        assert figures(bring(town, text)) == (1, 0, 0, 1, 0)
        assert bought()[0][0] == "Zoe Lee"


def test_after_a_merge_nothing_is_told_twice(town: Workspace) -> None:
    with scope(town):
        bring(town, export("hubspot_deals.csv"))
        ana, omar = (Party.objects.get(name=name) for name in ("Ana Krüger", "Omar Said"))
        operations.merge_parties(actor=an_actor(town), kept_id=ana.pk, gone_id=omar.pk)
        before = Activity.objects.count()
        bring(town, export("hubspot_deals.csv"))
        assert Activity.objects.count() == before


def test_it_is_taken_back_and_can_come_in_again(town: Workspace) -> None:
    with scope(town):
        people = Party.objects.count()
        for _round in range(2):
            done = bring(town, export("hubspot_deals.csv"))
            assert figures(done) == (6, 0, 0, 2, 1)
            assert queries.may_be_undone(done)
            undone = operations.undo_import(actor=the_system(town), import_id=done.pk)
            assert (undone.state, undone.removed, undone.kept) == ("undone", 5, 0)
            assert (Purchase.objects.count(), CustomerFigures.objects.count()) == (0, 0)
            assert Party.objects.count() == people
            told = Activity.objects.filter(verb=events.DEAL_TOLD)
            assert timeline.still_true(told).count() == 0
