from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.thin_views import RULE

VIEWS = "src/hedgerow/network/views/party.py"


def test_a_view_that_works_the_orm_is_refused() -> None:
    text = """
        from django.db import transaction
        def show(request):
            party = Party.objects.get(pk=1)
            party.save()
            tag.get_or_create(name="x")
    """
    assert lines_refused(RULE, text, VIEWS) == [1, 3, 4, 5]


def test_a_view_that_calls_two_operations_in_a_row_is_refused() -> None:
    text = """
        def create(request):
            party = operations.add_party(actor=request.actor)
            operations.add_tag(actor=request.actor, party=party)
            return done(party)
    """
    assert lines_refused(RULE, text, VIEWS) == [3]


def test_a_view_of_one_query_and_one_operation_is_fine() -> None:
    text = """
        def create(request, party_id):
            party = queries.visible_party(request.actor, party_id)
            if not form.is_valid():
                return show(form)
            operations.add_tag(actor=request.actor, party=party)
            return show(party)
    """
    assert lines_refused(RULE, text, VIEWS) == []


def test_operations_and_queries_work_the_orm() -> None:
    assert lines_refused(RULE, "Party.objects.all()\n", "src/hedgerow/network/queries/parties.py") == []
