"""Foreign keys go down only: what the import contract cannot see in `"app.Model"` strings.

Also: a key into another package makes no reverse relation there (`related_name="+"`), or a lower package would
grow attributes it does not know.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import django
from django.apps import apps
from django.db import models

from tools.ranks import package_of, package_ranks


def findings(every_model: Iterable[type[models.Model]]) -> Iterator[str]:
    for model in every_model:
        own = package_of(model.__module__)
        if own is not None:
            for field in model._meta.get_fields(include_parents=False, include_hidden=True):
                if isinstance(field, models.ForeignKey | models.ManyToManyField | models.OneToOneField):
                    yield from _of_field(own, model, field)


def _of_field(own: str, model: type[models.Model], field: Any) -> Iterator[str]:
    target = package_of(field.related_model.__module__)
    if target is None or target == own:
        return
    where = f"{model.__module__}.{model.__name__}.{field.name}"
    ranks = package_ranks()
    if ranks[target] >= ranks[own]:
        yield f"{where} points up or sideways, from {own} to {target}"
    if not field.remote_field.hidden:
        yield f'{where} leaves a reverse relation in {target}: give it related_name="+"'


def main() -> int:
    django.setup()
    found = list(findings(apps.get_models(include_auto_created=True)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
