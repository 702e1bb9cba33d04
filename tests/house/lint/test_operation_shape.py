from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.operation_shape import RULE


def test_positional_parameters_a_late_actor_and_an_unchecked_permission_are_refused() -> None:
    text = """
        def add_tag(actor, party): ...

        def drop_tag(*, party, actor):
            require(actor, Permission.TAG, party)

        @transaction.atomic
        def rename_tag(*, actor, party):
            '''Rename.'''
            party.name = "x"
            require(actor, Permission.TAG, party)
    """
    assert lines_refused(RULE, text) == [1, 3, 7]


def test_the_shape_of_the_house_is_fine() -> None:
    text = """
        @transaction.atomic
        def add_tag(*, actor: Actor, party: Party, name: str) -> Tag:
            '''Tag the party.'''
            require(actor, Permission.TAG, party)
            return _tag(party, name)

        def _tag(party, name): ...
    """
    assert lines_refused(RULE, text) == []


def test_a_stated_reason_lets_an_operation_without_an_actor_through() -> None:
    text = """
        # house: operation-shape: nobody has signed in yet when a workspace is signed up
        def sign_up(*, email: str) -> None: ...
    """
    assert lines_refused(RULE, text) == []


def test_queries_have_their_own_shape() -> None:
    assert lines_refused(RULE, "def visible_party(actor, party_id): ...\n", "src/hedgerow/network/queries.py") == []
