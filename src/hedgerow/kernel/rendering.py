"""Migrations in a fraction of the time: of the historical models, only those that a step changes are made anew.

After each step Django makes every model anew that is related to the changed one, in both directions and onwards. Here
every row belongs to a workspace, so that is all of them, four hundred times over. What has to be made anew is the
changed model and what points to it, onwards: a class holds on to the class its foreign key points to, while what points
to a class is asked of the registry.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.db.migrations.state import ProjectState

Key = tuple[str, str]


def what_changes(
    state: ProjectState,
    app_label: str,
    model_name: str,
    delay: bool = False,  # noqa: FBT001, FBT002 - as Django calls it
) -> set[Key]:
    """The models to make anew when one has changed: (app label, name in small letters) of each, itself among them."""
    state.is_delayed = state.is_delayed or delay
    pointing = state.relations
    found: set[Key] = {(app_label, model_name)}
    waiting = [*found]
    while waiting:
        for key in {*pointing.get(waiting.pop(), ()), *_heirs(state, found)} - found:
            found.add(key)
            waiting.append(key)
    return found


def _heirs(state: ProjectState, found: set[Key]) -> set[Key]:
    return {
        key
        for key, model in state.models.items()
        for base in model.bases
        if isinstance(base, str) and tuple(base.lower().split(".", 1)) in found
    }


@contextmanager
def only_what_changes() -> Iterator[None]:
    with mock.patch.object(ProjectState, "_find_reload_model", what_changes):
        yield
