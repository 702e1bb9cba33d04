from pathlib import Path

import pytest

from tests.house.lint.reading import lines_refused
from tools.house_lint.rules import operation_shape
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


def test_a_folder_of_operations_is_judged_by_what_it_offers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation_shape, "ROOT", tmp_path)
    folder = tmp_path / "src/hedgerow/network/operations"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("from hedgerow.network.operations.tags import add_tag\n")
    text = """
        def add_tag(party): ...

        def shared_step(party): ...
    """
    assert lines_refused(RULE, text, "src/hedgerow/network/operations/tags.py") == [1]
