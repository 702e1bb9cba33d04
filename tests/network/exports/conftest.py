"""Somebody of the team who takes people away."""

import csv
import io
from collections.abc import Callable

import pytest

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Export, Party
from hedgerow.network.operations import ExportFormat
from hedgerow.network.queries import Wish
from tests.factories.workspaces import the_system

EVERYBODY = Wish()


def member(workspace: Workspace, role: AccessRole = AccessRole.OWNER, name: str = "maren") -> Actor:
    user = User.objects.create_user(f"{name}@{workspace.slug}.example", "a long password", name=name.title())
    joined = Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    return accounts.actor_of(joined)


@pytest.fixture
def maren(rye: Workspace) -> Actor:
    return member(rye)


def people(workspace: Workspace, *names: str) -> list[Party]:
    with scope(workspace):
        return [operations.add_party(actor=the_system(workspace), name=name) for name in names]


def asked(actor: Actor, form: ExportFormat = ExportFormat.CSV, wish: Wish = EVERYBODY) -> Export:
    return operations.ask_export(actor=actor, form=form, wish=wish)


def run(workspace: Workspace, export: Export, report: Callable[[Export], None] = lambda _now: None) -> Export:
    return operations.run_export(actor=the_system(workspace), export_id=export.pk, report=report)


def fetched(actor: Actor, export: Export) -> bytes:
    with operations.fetch_export(actor=actor, export=export) as stream:
        return stream.read()


def names_in(table: bytes) -> list[str]:
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    place = next(at for at, header in enumerate(rows[0]) if header in ("Full Name", "Name"))
    return [row[place] for row in rows[1:]]


def is_on_disk(export: Export) -> bool:
    try:
        files.open_file(export.file).close()
    except files.FileGone:
        return False
    return True
