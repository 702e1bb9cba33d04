"""Who is here twice, among 100,000; and 100,000 contacts coming in where 100,000 are already. Both on SQLite.

Of the people here one in twenty has a second record: the same mailbox under an initial, the same number with the name
turned round, or the same house with the name misspelt. Families share mailboxes and an office its number. Of the file
that comes in half are here already, under the mailbox and the name.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.imports import imported

PARTIES, TWINS = 100_000, 5_000
_HEADER = "First Name,Last Name,Email,Phone,Street,City,Postal Code,Country,Birthday"
_GIVEN = ("Grace", "John", "Aisha", "Tomás", "Zoë", "Declan", "Bea", "Hugo", "Nell", "Rafael", "Priya", "Owen")
_SOUNDS = ("ba", "ker", "low", "den", "mar", "tin", "o", "ka", "for", "wen", "sto", "rr", "hol", "mes", "va", "li")


def figures() -> list[Figure]:
    """On SQLite, whatever DATABASE_URL says: that is what the goals are about."""
    os.environ.pop("DATABASE_URL", None)
    prepared()
    with tempfile.TemporaryDirectory(prefix="hedgerow-duplicates-") as name:
        return list(_measured(Path(name)))


def _measured(folder: Path) -> Iterator[Figure]:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations

    workspace = a_workspace("duplicates")
    here, coming = folder / "here.csv", folder / "coming.csv"
    _write(here, [*map(_person, range(PARTIES - TWINS)), *map(_twin, range(TWINS))])
    _write(coming, map(_person, range(PARTIES // 2, PARTIES + PARTIES // 2)))
    imported(here, workspace)
    with scope(workspace):
        began = perf_counter()
        found = operations.scan_duplicates(actor=system_actor(workspace.id, "bench"))
        seconds = perf_counter() - began
    print(f"  {found}")
    if found.certain + found.possible < 0.95 * TWINS:
        raise RuntimeError(f"{found} of {TWINS} second records were found")
    yield Figure(f"duplicate scan of {found.parties:,} parties", round(seconds, 1), "s", at_most(60))
    clock, done = imported(coming, workspace)
    print(f"  contacts into {found.parties:,}: {clock}; {done.created:,} new, {done.unchanged:,} here already")
    rate = round(PARTIES / clock.wall)
    yield Figure("contact import, 100,000 rows into 100,000 parties", rate, "rows/s", at_least(3000))


def _write(path: Path, rows: "Iterator[str] | list[str] | map[str]") -> None:
    path.write_text("\n".join([_HEADER, *rows]) + "\n", encoding="utf-8")


def _family(number: int) -> str:
    parts = (
        _SOUNDS[number % 16],
        _SOUNDS[number // 16 % 16],
        _SOUNDS[number // 256 % 16],
        _SOUNDS[number // 4096 % 16],
    )
    return "".join(parts).capitalize()


def _person(number: int) -> str:
    """Every tenth shares the mailbox of the one before, every thirtieth an office's number."""
    given, family = _GIVEN[number % 12], _family(number)
    mailbox = number - 1 if number % 10 == 9 else number
    phone = f"+4420{number // 3000:08}" if number % 30 == 7 else f"+4477{number:08}"
    house = number - number % 4
    return (
        f"{given},{family},family.{mailbox}@post{mailbox % 90}.example,{phone},{house // 4} Mermaid Street,Rye,"
        f"TN{house % 900} {house % 9}ET,GB,{1940 + number % 60}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    )


def _twin(number: int) -> str:
    of = number * 18 + 1
    given, family, email, phone, street, city, postcode, country, birthday = _person(of).split(",")
    turn = number % 3
    if turn == 0:
        return f"{given[0]}.,{family},{email},,,,,,"
    if turn == 1:
        return f"{family},{given},,{phone},,,,,"
    return f"{given},{family}e,,,{street},{city},{postcode},{country},{birthday}"
