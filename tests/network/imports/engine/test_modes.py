"""What a file may do, and by what people are found again, as the person chose."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel import files
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import ContactPoint, ExternalId, Import, Party
from tests.factories.bringing import run
from tests.factories.workspaces import the_system

pytestmark = pytest.mark.django_db
HEAD = "Name,E-mail,Phone,ID,Notes\n"
ADA, BEN = "Ada Wren,ada@wren.example,07700 900111,A-1,\n", "Ben Storr,ben@storr.example,,B-1,\n"


def bring(rye: Workspace, text: str, **chosen: str) -> Import:
    file = files.save([text.encode()], name="table.csv", kind="import")
    of = operations.prepare_import(actor=the_system(rye), file=file, kind="contacts", **chosen)
    return run(rye, operations.confirm_import(actor=the_system(rye), of=of))


def counted(done: Import) -> tuple[int, int, int, int]:
    return done.created, done.updated, done.unchanged, done.passed_over


def test_only_new_people(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEAD + ADA)
        assert counted(bring(rye, HEAD + ADA.replace(",\n", ",Early\n") + BEN, mode="create")) == (1, 0, 1, 0)
        assert sorted(Party.objects.values_list("name", "notes")) == [("Ada Wren", ""), ("Ben Storr", "")]


def test_only_known_people(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEAD + ADA)
        more = HEAD + ADA.replace(",\n", ",Early\n") + BEN + BEN + ADA
        assert counted(bring(rye, more, mode="update")) == (0, 1, 1, 2)
        assert Party.objects.values_list("name", "notes").get() == ("Ada Wren", "Early")


def test_an_address_leads_to_who_alone_has_it_whatever_the_name(rye: Workspace) -> None:
    renamed = "A. Wren,ada@wren.example,,,Early\n"
    with scope(rye):
        bring(rye, HEAD + ADA)
        assert counted(bring(rye, HEAD + renamed, match="email")) == (0, 1, 0, 0)
        assert Party.objects.values_list("name", "notes").get() == ("Ada Wren", "Early")
        assert counted(bring(rye, HEAD + renamed)) == (1, 0, 0, 0)
        assert counted(bring(rye, HEAD + renamed, match="email")) == (0, 0, 1, 0)
        assert counted(bring(rye, HEAD + "Someone,ada@wren.example,,,\n", match="email")) == (1, 0, 0, 0)


def test_a_telephone_number_or_the_reference_alone(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEAD + ADA)
        assert counted(bring(rye, HEAD + "Mrs Wren,,+44 7700 900111,,\n", match="phone")) == (0, 0, 1, 0)
        assert counted(bring(rye, HEAD + "Ada Wren,new@wren.example,,A-1,\n", match="external-id")) == (0, 1, 0, 0)
        assert counted(bring(rye, HEAD + "Ada Wren,ada@wren.example,,A-2,\n", match="external-id")) == (1, 0, 0, 0)
        assert ContactPoint.objects.filter(value="new@wren.example").count() == 1


def test_a_row_without_what_was_chosen_is_found_as_usual_and_keeps_its_ids(rye: Workspace) -> None:
    with scope(rye):
        for expected in ((2, 0, 0, 0), (0, 0, 2, 0)):
            assert counted(bring(rye, HEAD + "Cleo Marsh,,,C-1,\nDan Fay,,,,\n", match="email")) == expected
        assert ExternalId.objects.filter(external_id="C-1").count() == 1


def test_the_same_address_twice_in_a_file_is_one_person_where_it_was_chosen(rye: Workspace) -> None:
    with scope(rye):
        both = HEAD + ADA + "A. Wren,ada@wren.example,,,\n"
        assert counted(bring(rye, both, match="email"))[0] == 1


def test_purchases_know_no_modes(rye: Workspace) -> None:
    with scope(rye):
        file = files.save([b"Customer,Date,Amount\nC-1,2024-03-15,12.50\n"], name="t.csv", kind="import")
        with pytest.raises(Invalid):
            operations.prepare_import(actor=the_system(rye), file=file, mode="create")


ROWS = st.lists(
    st.tuples(*(st.sampled_from(["", *"abc"]) for _ in range(4))).map(
        lambda r: f"N{r[0]},{r[1] and r[1] + '@x.example'},,{r[2]},{r[3]}\n"
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, match=st.sampled_from(["", "email", "external-id"]), mode=st.sampled_from(["", "create", "update"]))
def test_a_file_again_adds_nobody_and_settles_whatever_was_chosen(
    rye: Workspace, rows: Any, match: str, mode: str
) -> None:
    with scope(rye):
        Party.objects.all().delete()
        text = HEAD + "Zed Last,zed@last.example,,,\n" + "".join(rows)
        first = bring(rye, text, match=match, mode=mode)
        assert sum(counted(first)) == first.rows_done - first.set_aside
        again = bring(rye, text, match=match, mode=mode)
        assert again.created == 0
        # Rows that contradict each other may find one another only when all of them are in.
        assert counted(bring(rye, text, match=match, mode=mode))[:2] == (0, 0)
