"""Who may be one with whom: what counts as evidence, who is compared, and what a person said about a pair."""

from collections.abc import Iterator
from typing import Any

import pytest

from hedgerow.kernel.folding import plain
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import operations
from hedgerow.network.duplicates.blocking import CROWD, Blocks
from hedgerow.network.duplicates.profiles import Profile, own_domain
from hedgerow.network.duplicates.scoring import CERTAIN, POSSIBLE, Reason, compare
from hedgerow.network.models import Duplicate, DuplicateScan, Party
from hedgerow.network.operations import NewContact
from tests.factories.workspaces import a_workspace, the_system

FIRM = "organisation"
MAIL, PHONE, PLACE = "grace@okafor.example", "+447700900111", ("tn317et", "1 mermaid street")


def who(name: str = "Grace Okafor", *, kind: str = "person", birthday: str = "", **shared: Any) -> Profile:
    found = {key: frozenset({value}) for key, value in shared.items()}
    return Profile(kind=kind, name=plain(name), family=plain(name).split()[-1], birthday=birthday, **found)


class TestScore:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (who(emails=MAIL), who(emails=MAIL)),
            (who(emails=MAIL), who("Okafor, Grace", emails=MAIL)),
            (who("Gráce Ókafor", phones=PHONE), who(phones=PHONE)),
            (who("G. Okafor", emails=MAIL, phones=PHONE), who(emails=MAIL, phones=PHONE)),
            (who(places=PLACE, birthday="1990-05-21"), who(places=PLACE, birthday="1990-05-21")),
            (
                who("Mill Bakery Ltd", kind="organisation", phones=PHONE),
                who("Mill Bakery Ltd.", kind="organisation", phones=PHONE),
            ),
        ],
    )
    def test_certain(self, one: Profile, other: Profile) -> None:
        assert compare(one, other).value >= CERTAIN
        assert compare(other, one) == compare(one, other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (who("Jon Smith", emails=MAIL), who("John Smith", emails=MAIL)),
            (who("G. Okafor", phones=PHONE), who(phones=PHONE)),
            (who(places=PLACE), who(places=PLACE)),
            (who(places=("tn317et", "")), who(places=PLACE)),
            (who(emails="grace@mill.example"), who(emails="g.okafor@mill.example")),
        ],
    )
    def test_possible(self, one: Profile, other: Profile) -> None:
        assert POSSIBLE <= compare(one, other).value < CERTAIN

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (who(), who()),  # a name alone is nothing
            (who(emails=MAIL), who("Ben Okafor", emails=MAIL)),  # a family's mailbox
            (who(emails=MAIL, phones=PHONE), who("Tomas Weiss", emails=MAIL, phones=PHONE)),  # an office's
            (who(emails=MAIL), who(kind=FIRM, emails=MAIL)),
            (who(emails="grace@gmail.com"), who(emails="g.okafor@gmail.com")),
            (who(emails=MAIL, birthday="1990-05-21"), who(emails=MAIL, birthday="1961-01-02")),  # mother and daughter
            (who(emails=MAIL, birthday="--05-21"), who(emails=MAIL, birthday="1961-01-02")),
            (who(places=PLACE), who("Ben Okafor", places=PLACE)),
        ],
    )
    def test_not_the_same(self, one: Profile, other: Profile) -> None:
        assert compare(one, other).value < POSSIBLE

    def test_every_reason_is_told_the_strongest_after_the_name(self) -> None:
        one = who(emails=MAIL, phones=PHONE, places=PLACE, birthday="1990-05-21")
        assert compare(one, one).reasons == (
            Reason.SAME_NAME, Reason.SAME_EMAIL, Reason.SAME_PHONE, Reason.SAME_ADDRESS, Reason.SAME_BIRTHDAY,
        )  # fmt: skip
        assert compare(one, one).value < 1
        mother = who(emails=MAIL, birthday="1961-05-21")
        assert compare(one, mother).reasons[-1] is Reason.OTHER_BIRTHDAY

    def test_only_a_house_of_ones_own_is_a_domain(self) -> None:
        assert own_domain("a@mill.example") == "mill.example"
        assert [own_domain(f"a@{domain}") for domain in ("gmail.com", "yahoo.co.uk", "hotmail.fr", "gmx.de")] == [
            ""
        ] * 4


class TestBlocks:
    def test_pairs_share_something_and_each_comes_once(self) -> None:
        blocks = Blocks()
        for name in ("grace okafor", "g okafor", "ben storr", "grace okafor"):
            number = blocks.add_party(name, name.split()[-1], "")
            blocks.add_place(number, "tn317et", "")
        blocks.add_email(0, MAIL)
        blocks.add_email(1, MAIL)
        blocks.add_phone(2, PHONE)
        blocks.add_phone(3, PHONE)
        assert blocks.pairs() == {(0, 1), (0, 3), (1, 3), (2, 3)}
        assert Blocks().pairs() == set()

    def test_of_a_crowd_only_equal_names_are_compared(self) -> None:
        blocks = Blocks()
        for number in range(CROWD + 10):
            blocks.add_party("grace okafor" if number in (3, 33) else f"somebody {number}", "", "")
            blocks.add_phone(number, PHONE)
        assert blocks.pairs() == {(3, 33)}


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace()
    with scope(workspace):
        yield workspace


def add(rye: Workspace, name: str, email: str, **details: Any) -> Party:
    return operations.add_party(actor=the_system(rye), name=name, contacts=[NewContact("email", email)], **details)


def scan(rye: Workspace) -> tuple[int, int]:
    done = operations.scan_duplicates(actor=the_system(rye))
    return done.possible, done.certain


@pytest.mark.django_db
class TestScan:
    def test_it_finds_pairs_once_and_forgets_what_is_no_longer_so(self, rye: Workspace) -> None:
        grace, jon = add(rye, "Grace Okafor", MAIL), add(rye, "Jon Smith", "js@smith.example")
        add(rye, "Grace  OKAFOR", "GRACE@okafor.example")
        john = add(rye, "John Smith", "js@smith.example")
        assert scan(rye) == (1, 1)
        assert scan(rye) == (1, 1)
        pairs = {(row.first_id, row.second_id): row.score for row in Duplicate.objects.all()}
        assert pairs[tuple(sorted((jon.pk, john.pk)))] == 85
        assert DuplicateScan.objects.get().parties == 4
        operations.change_party(actor=the_system(rye), party=john, changes={"birthday": "1960-01-01"})
        operations.change_party(actor=the_system(rye), party=jon, changes={"birthday": "1990-01-01"})
        operations.archive_party(actor=the_system(rye), party=grace)
        assert scan(rye) == (0, 0)
        assert not Duplicate.objects.exists()

    def test_not_the_same_is_remembered_also_after_a_merge(self, rye: Workspace) -> None:
        jon, john = add(rye, "Jon Smith", "js@smith.example"), add(rye, "John Smith", "js@smith.example")
        operations.reject_duplicate(actor=the_system(rye), first=john.pk, second=jon.pk)
        assert scan(rye) == (1, 0)
        assert not Duplicate.objects.filter(is_rejected=False).exists()
        again = add(rye, "John Smith", "js@smith.example")
        operations.merge_parties(actor=the_system(rye), kept_id=again.pk, gone_id=john.pk)
        scan(rye)
        assert not Duplicate.objects.filter(is_rejected=False).exists()
        operations.ask_again(actor=the_system(rye), first=jon.pk, second=john.pk)
        scan(rye)
        assert Duplicate.objects.filter(is_rejected=False).count() == 1

    def test_nothing_crosses_a_workspace(self, rye: Workspace) -> None:
        add(rye, "Grace Okafor", MAIL)
        with unscoped():
            oak = a_workspace("oak")
        with unscoped(), scope(oak):
            add(oak, "Grace Okafor", MAIL)
            assert scan(oak) == (0, 0)
        assert scan(rye) == (0, 0)

    def test_who_goes_while_it_looks_is_in_no_pair(self, rye: Workspace) -> None:
        """Nobody waits for a scan: an import may be taken back meanwhile."""
        jon, john = add(rye, "Jon Smith", "js@smith.example"), add(rye, "John Smith", "js@smith.example")

        def gone(_done: int, _total: int) -> None:
            Party.objects.filter(pk=john.pk).delete()

        operations.scan_duplicates(actor=the_system(rye), report=gone)
        assert not Duplicate.objects.exists()
        assert Party.objects.get().pk == jon.pk

    def test_progress_ends_at_the_end(self, rye: Workspace) -> None:
        for name in ("Jon Smith", "John Smith", "J Smith"):
            add(rye, name, "js@smith.example")
        told: list[tuple[int, int]] = []
        operations.scan_duplicates(actor=the_system(rye), report=lambda done, total: told.append((done, total)))
        assert told == [(3, 3)]
