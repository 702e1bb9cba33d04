"""The copy follows the record: whatever happened to it, a sync has what a copy made anew would have."""

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.kernel import marks
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.filing.writing import MOST_FILES
from hedgerow.lake.registries import tables
from hedgerow.network import operations as network
from hedgerow.network.models import Merge, Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Order, Product, Purchase
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import Town, a_town, asked, at, checked, copied, is_as_made_anew, key, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def town(db: None) -> Town:
    town = a_town(a_workspace())
    copied(town.workspace)
    return town


def test_the_first_copy_holds_every_row_of_the_record(town: Town) -> None:
    found = rows(town.workspace)
    with scope(town.workspace):
        counts = {"purchases": Purchase.objects.count(), "parties": Party.objects.count()}
        flows = Flow.objects.filter(taken_back_at=None).count()
    assert {name: len(found[name]) for name in counts} == counts
    assert len(found["flows"]) == flows > 2
    assert checked(town.workspace).differs == ()
    assert copied(town.workspace).rows == 0


def test_the_keys_of_a_party_are_the_same_in_every_table_and_the_business_has_none(town: Town) -> None:
    mill = key(town.workspace, town.mill)
    assert asked(town.workspace, f"SELECT kind FROM parties WHERE party = {mill}") == [("organisation",)]
    assert asked(town.workspace, f"SELECT kind, family FROM roles WHERE party = {mill}") == [("vendor", "sloe")]
    assert asked(town.workspace, f"SELECT kind, receiver FROM flows WHERE giver = {mill}") == [("hours", None)]
    assert asked(town.workspace, f"SELECT count(*) > 1 FROM activities WHERE {mill} IN (actor, object, target)") == [
        (True,)
    ]


def test_amounts_days_and_places_are_those_of_the_record(town: Town) -> None:
    ann = key(town.workspace, town.ann)
    found = asked(
        town.workspace,
        f"SELECT day, amount_minor, currency, channel, place FROM purchases WHERE party = {ann} ORDER BY day",
    )
    place = "Stall, by the brook"
    assert [one[:4] for one in found] == [
        (date(2026, 3, 10), 500, "GBP", "store"),
        (date(2026, 3, 12), -100, "GBP", "store"),
    ]
    assert found[0][4] == place
    lines = "SELECT category, quantity_milli, l.amount_minor FROM lines l JOIN purchases p ON p.id = l.purchase"
    assert asked(town.workspace, f"{lines} WHERE party = {ann} AND p.amount_minor > 0") == [
        ("Bread and more", 1000, 500)
    ]


def test_a_day_is_the_one_of_the_business(town: Town) -> None:
    """23:00 in UTC on the last day of May is June in a summer in London."""
    found = asked(
        town.workspace, "SELECT DISTINCT day FROM activities WHERE occurred_at = TIMESTAMP '2026-05-31 23:00:00'"
    )
    assert found == [(date(2026, 6, 1),)]


def _sold(town: Town) -> None:
    sale = sales.Sale(700, "GBP", at(2), lines=(sales.ReportedLine("1", "Stollen", 700),))
    sales.record_sale(actor=the_system(town.workspace), party=town.ann, sale=sale)


def _removed(town: Town) -> None:
    sales.remove_sale(actor=the_system(town.workspace), order=Order.objects.get(pk=town.order.pk))


def _given_back(town: Town) -> None:
    sales.record_return(actor=the_system(town.workspace), order=town.order, amount_minor=200, at=at(6))


def _sorted_anew(town: Town) -> None:
    bun = Product.objects.get(name="Bun")
    sales.change_product(actor=the_system(town.workspace), product=bun, name="Bun", category="Cake")


def _merged(town: Town) -> None:
    network.merge_parties(actor=the_system(town.workspace), kept_id=town.ann.pk, gone_id=town.ben.pk)


def _taken_apart(town: Town) -> None:
    _merged(town)
    network.take_apart(actor=the_system(town.workspace), merge_id=Merge.objects.get().pk)


def _erased(town: Town) -> None:
    network.erase_party(actor=the_system(town.workspace), party=town.ben)


def _put_away(town: Town) -> None:
    network.archive_party(actor=the_system(town.workspace), party=town.mill)


def _role_ended(town: Town) -> None:
    network.end_role(actor=the_system(town.workspace), party=town.ben, role="client")


def _tied(town: Town) -> None:
    network.make_tie(actor=the_system(town.workspace), from_party=town.ann, to_party=town.ben, kind="knows")


def _flow_taken_back(town: Town) -> None:
    flow = Flow.objects.filter(activity_id=None, giver=town.mill).get()
    exchange.take_back_flow(actor=the_system(town.workspace), flow=flow)


def _flow_disputed(town: Town) -> None:
    flow = Flow.objects.filter(activity_id=None, giver=town.mill).get()
    exchange.dispute_flow(actor=the_system(town.workspace), flow=flow, objection="it was not so")


def _moved_in_the_database_itself(town: Town) -> None:
    Purchase.objects.filter(party=town.ann).update(day=date(2025, 12, 31), amount_minor=7)


def _zone_changed(town: Town) -> None:
    Workspace.objects.filter(pk=town.workspace.pk).update(time_zone="America/Los_Angeles")


CHANGES = [
    *(_sold, _removed, _given_back, _sorted_anew, _merged, _taken_apart, _erased, _put_away, _role_ended, _tied),
    *(_flow_taken_back, _flow_disputed, _moved_in_the_database_itself, _zone_changed),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_whatever_changed_arrives_with_the_next_sync(town: Town, change: Callable[[Town], None]) -> None:
    before = rows(town.workspace)
    with scope(town.workspace):
        change(town)
        read_on()
    assert copied(town.workspace).files > 0
    assert rows(town.workspace) != before
    assert is_as_made_anew(town.workspace)


def test_who_is_merged_stands_under_the_others_key_also_in_the_log(town: Town) -> None:
    ann, ben = key(town.workspace, town.ann), key(town.workspace, town.ben)
    with scope(town.workspace):
        _merged(town)
        read_on()
    copied(town.workspace)
    for table, sides in (("activities", "actor, object, target"), ("flows", "giver, receiver"), ("purchases", "party")):
        assert asked(town.workspace, f"SELECT count(*) FROM {table} WHERE {ben} IN ({sides})") == [(0,)], table
        assert asked(town.workspace, f"SELECT count(*) > 0 FROM {table} WHERE {ann} IN ({sides})") == [(True,)], table


def test_who_is_erased_is_no_party_of_the_copy_any_more(town: Town) -> None:
    ben = key(town.workspace, town.ben)
    with scope(town.workspace):
        _erased(town)
        read_on()
    copied(town.workspace)
    assert asked(town.workspace, f"SELECT count(*) FROM parties WHERE party = {ben}") == [(0,)]


def test_only_the_months_that_changed_are_written_again(town: Town) -> None:
    with scope(town.workspace):
        town.ann.refresh_from_db()
        Purchase.objects.filter(day__month=5).update(channel="web")
    assert copied(town.workspace).files == 1
    assert is_as_made_anew(town.workspace)


def test_a_party_that_is_only_seen_again_leaves_no_mark(town: Town) -> None:
    with scope(town.workspace):
        Party.objects.update(last_seen_at=at(6), notes="nothing that is copied")
        assert marks.standing(table.mark for table in tables) == set()


def test_no_name_and_no_word_of_anybody_is_in_the_files(town: Town) -> None:
    told = repr(rows(town.workspace))
    for word in ("Ann", "Brook", "Reed", "Tarn", "fair", "favour", str(town.ann.pk), town.ann.pk.hex):
        assert word not in told, word


def test_what_changes_while_a_sync_reads_waits_for_the_next_one(town: Town) -> None:
    def meanwhile(progress: object) -> None:
        if not done:
            done.append(progress)
            Purchase.objects.filter(party=town.ann).update(amount_minor=11)

    done: list[object] = []
    with scope(town.workspace):
        Purchase.objects.filter(party=town.ann).update(amount_minor=10)
    copied(town.workspace, report=meanwhile)
    with scope(town.workspace):
        assert ("lake.purchases", "2026-03") in marks.standing(["lake.purchases"])
    assert is_as_made_anew(town.workspace)


def test_marks_speak_of_their_own_workspace_only(town: Town) -> None:
    oak = a_town(a_workspace("oak"))
    with scope(town.workspace):
        assert marks.standing(table.mark for table in tables) == set()
    assert copied(town.workspace).rows == 0
    assert is_as_made_anew(oak.workspace)
    assert key(oak.workspace, town.ann) != key(town.workspace, town.ann)


def test_many_small_syncs_leave_few_files_and_the_same_rows(town: Town) -> None:
    for day in range(1, 14):
        with scope(town.workspace):
            network.add_party(actor=the_system(town.workspace), name=f"Visitor {day}")
        copied(town.workspace)
    with scope(town.workspace), queries.connect(the_system(town.workspace)) as opened:
        months = Counter(path.parent for path in opened.files["activities"])
    assert max(months.values()) <= MOST_FILES
    assert is_as_made_anew(town.workspace)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(text="", day=date(9999, 12, 31), amount=0)
@given(text=st.text(max_size=60), day=st.dates(date(1, 1, 1), date(9999, 12, 31)), amount=st.integers(-(2**62), 2**62))
def test_any_word_day_and_amount_is_copied_as_it_is_but_for_line_breaks(
    town: Town, text: str, day: date, amount: int
) -> None:
    place = text.replace("\x00", "").encode(errors="ignore").decode()
    with scope(town.workspace):
        Purchase.objects.filter(party=None).update(place=place, day=day, amount_minor=amount)
    copied(town.workspace)
    assert checked(town.workspace).differs == ()
    expected = place.translate(dict.fromkeys(map(ord, "\n\r\x1e\x1f"), " "))
    assert asked(town.workspace, "SELECT place, day, amount_minor FROM purchases WHERE party IS NULL") == [
        (expected, day, amount)
    ]


def test_months_next_to_each_other_are_read_whole_to_the_end_of_all_days(town: Town) -> None:
    with scope(town.workspace):
        Purchase.objects.filter(party=None).update(day=date(9999, 12, 31))
        Purchase.objects.filter(day__month=3).update(day=date(9999, 11, 30))
    assert is_as_made_anew(town.workspace)
    assert asked(town.workspace, "SELECT DISTINCT day FROM purchases WHERE year(day) = 9999 ORDER BY 1") == [
        (date(9999, 11, 30),),
        (date(9999, 12, 31),),
    ]
