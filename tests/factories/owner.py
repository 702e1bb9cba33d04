"""Raw SQL as the owner of the tables, who looks past row-level security also where the suite runs hardened."""

from contextlib import AbstractContextManager, nullcontext

from django.db import connection


def as_owner() -> AbstractContextManager[None]:
    enter = getattr(connection, "as_owner", nullcontext)
    result: AbstractContextManager[None] = enter()
    return result
