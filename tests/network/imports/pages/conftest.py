"""A business, its people and files, as the pages of imports see them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import
from tests.factories.workspaces import a_workspace

FILES = Path(__file__).parents[3] / "fixtures" / "imports"
PLACE = "/w/rye/import/"
SALES = "Customer,Date,Amount\nC-1,2024-03-15,12.50\nC-2,2024-03-16,8.00\nC-1,2024-02-31,9.00\nC-3,2024-03-17,abc\n"


@pytest.fixture
def rye(db: None, home: Path) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def member(rye: Workspace) -> Callable[[AccessRole], Client]:
    """A browser in which somebody with this access role is signed in."""

    def enter(role: AccessRole = AccessRole.OWNER, *, slug: str = "rye", strict: bool = False) -> Client:
        user = User.objects.create_user(f"{role}@{slug}.example", "three quiet loaves", name="Maren Holt")
        workspace = Workspace.objects.get(slug=slug)
        Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
        client = Client(enforce_csrf_checks=strict)
        client.force_login(user)
        return client

    return enter


@pytest.fixture
def owner(member: Callable[..., Client]) -> Client:
    return member(AccessRole.OWNER)


def upload(text: str | bytes, name: str = "list.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def fixture_file(name: str) -> SimpleUploadedFile:
    return upload((FILES / name).read_bytes(), name)


def hand_in(client: Client, file: SimpleUploadedFile, **fields: str) -> Import:
    """Upload a file that is taken; the import as it waits for the person."""
    response = client.post(PLACE, {"file": file, **fields})
    assert response.status_code == 302, text_of(response)
    return the_import(response["Location"])


def the_import(address: str) -> Import:
    with scope(Workspace.objects.get(slug="rye")):
        return Import.objects.select_related("file").get(pk=address.rstrip("/").rsplit("/", 1)[-1])


def again(of: Import) -> Import:
    return the_import(str(of.pk))


def page_of(client: Client, of: Import, rest: str = "", **headers: Any) -> str:
    response = client.get(f"{PLACE}{of.pk}/{rest}", **headers)
    assert response.status_code == 200, response.status_code
    return text_of(response)


def text_of(response: Any) -> str:
    """What a reader reads: without tags, with single spaces."""
    html = response.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html[html.find("<main") :] if "<main" in html else html).split())


def choices(client: Client, of: Import) -> dict[str, str]:
    """Every choice of the checking page as it stands."""
    html = client.get(f"{PLACE}{of.pk}/").content.decode()
    found = {}
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', html, re.S):
        chosen = re.search(r'value="([^"]*)"\s+selected', options)
        found[name] = chosen[1] if chosen else ""
    return found
