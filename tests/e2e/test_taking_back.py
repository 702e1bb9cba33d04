"""Cards of a phone come in through a real browser, are taken back, and who was changed since stays."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.e2e.test_tour import bring_in, check, sign_up
from tests.importing.test_cards import card

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PEOPLE = ("Ada Wren", "Ben Storr", "Cleo Marsh")


def cards() -> dict[str, Any]:
    data = b"".join(
        card(f"FN:{name}", f"UID:{n}", "TEL;TYPE=CELL:07700 90011" + str(n)) for n, name in enumerate(PEOPLE)
    )
    return {"name": "phone.vcf", "mimeType": "text/vcard", "buffer": data}


def test_a_file_is_taken_back(page: Page) -> None:
    page.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    sign_up(page)
    bring_in(page, cards(), "Import 3 people")
    with scope(Workspace.objects.get()):
        Party.objects.filter(name="Ada Wren").update(notes="Mine", changed_at=clock.now())
    page.get_by_text("Take it all back").click()
    check(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Taking it back")
    check(page)
    run_pending()
    expect(page.get_by_role("heading", level=1)).to_have_text("It is taken back")
    expect(page.locator("main")).to_contain_text("changed since")
    check(page)
    with scope(Workspace.objects.get()):
        assert list(Party.objects.values_list("name", flat=True)) == ["Ada Wren"]
