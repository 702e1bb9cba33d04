"""From the script's word to visits: each once, in bounds, without bots, and without anything that names a visitor."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.visits import door, operations, spool
from hedgerow.visits.addresses import BEACON, SCRIPT
from hedgerow.visits.models import BotCount, DayFigure, PageView, Salt, Site, Visit
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.visits.conftest import ORIGIN, a_site, send, taken_in, told, view

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1"


def visits(workspace: Workspace) -> list[tuple[str, str, int, str]]:
    with scope(workspace):
        return list(Visit.objects.order_by("began_at", "id").values_list("entry", "exit", "views", "source"))


def test_views_without_a_long_pause_are_one_visit_and_after_one_another(
    rye: Workspace, site: Site, frozen_clock: FrozenClock
) -> None:
    view(site, "/", r="https://www.google.co.uk/")
    frozen_clock.advance(minutes=29)
    view(site, "/bread")
    taken_in(rye)
    frozen_clock.advance(minutes=29)
    view(site, "/find?q=Rye+Loaf")
    frozen_clock.advance(minutes=31)
    view(site, "/?utm_campaign=Spring&utm_source=letter&utm_medium=email&utm_term=Rolls")
    view(site, "/", browser=PHONE, r="https://l.facebook.com/x")
    taken_in(rye)
    assert visits(rye) == [("/", "/find", 3, "search"), ("/", "/", 1, "campaign"), ("/", "/", 1, "social")]
    with scope(rye):
        found = {(one.dimension, one.value): one.visits for one in DayFigure.objects.all()}
        assert Site.objects.get().last_seen_at == frozen_clock.now
    assert found["total", ""] == 3
    assert found["searched", "rye loaf"] == found["term", "rolls"] == found["campaign", "Spring"] == 1
    assert found["device", "phone"] == found["referrer", "google.co.uk"] == 1
    assert (found["page", "/"], found["page", "/bread"]) == (3, 1)


def test_the_same_beacon_counts_once_and_a_spool_that_is_drained_again_too(rye: Workspace, site: Site) -> None:
    beacon = told(site, "/bread")
    assert [send(beacon), send(beacon)] == [202, 202]
    assert send(told(site, b=1)) == 202
    spool.spool.release()
    place = next(spool.folder().glob("*.hits"))
    kept = place.read_bytes()
    operations.drain_spool()
    assert not place.exists()
    assert send(beacon) == 202
    taken_in(rye)
    place.write_bytes(kept)
    taken_in(rye)
    assert visits(rye) == [("/bread", "/bread", 1, "direct")]
    with scope(rye):
        assert list(BotCount.objects.values_list("reason", "views")) == [("program", 1)]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"", 400),
        (b"no json", 400),
        (b"[1, 2]", 400),
        (b'{"k": "\xff\xfe"}', 400),
        ({"i": "x"}, 400),
        ({"i": "../../../../etc"}, 400),
        ({"e": "purchase"}, 400),
        ({"w": "wide"}, 400),
        ({"more": 1}, 400),
        ({"t": "x" * 5000}, 413),
        ({"k": "forged"}, 403),
        ({"k": "x" * 500}, 403),
        ({"u": "https://elsewhere.example/"}, 403),
        ({"u": "https://shop.example.evil.example/"}, 403),
        ({"u": "javascript:alert(1)"}, 403),
        ({"u": "https://[::1"}, 403),
    ],
)
def test_what_is_no_word_of_our_script_leaves_nothing(rye: Workspace, site: Site, said: Any, status: int) -> None:
    assert send(said if isinstance(said, bytes) else told(site) | said) == status
    taken_in(rye)
    assert visits(rye) == []


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "https://notshop.example"])
def test_another_website_cannot_count_for_this_one(rye: Workspace, site: Site, origin: str) -> None:
    assert send(told(site), origin=origin) == 403
    taken_in(rye)
    assert visits(rye) == []


def test_odd_values_are_put_in_bounds_and_a_script_in_a_title_is_text(rye: Workspace, site: Site) -> None:
    title = "<script>alert(1)</script>\x00\n" + "é" * 300
    view(site, "/a%00b/me@post.example?utm_source=" + "x" * 300, t=title, w=-5, r="https://<b>.example/", x="http://[")
    taken_in(rye)
    with scope(rye):
        seen, visit = PageView.objects.get(), Visit.objects.get()
    assert seen.path == "/a b/…"
    assert (seen.title[:25], len(seen.title), visit.campaign) == ("<script>alert(1)</script>", 200, "x" * 120)
    assert visit.device == "desktop"


@pytest.mark.parametrize("address", ["me@post.example", "me%40post.example", "me%2540post.example", "me＠post.example"])
def test_an_address_of_mail_is_left_out_however_a_link_writes_it(rye: Workspace, site: Site, address: str) -> None:
    view(site, f"/to/{address}?utm_campaign={address}")
    taken_in(rye)
    with scope(rye):
        assert (PageView.objects.get().path, Visit.objects.get().campaign) == ("/to/…", "…")


def test_programs_are_counted_and_left_out(rye: Workspace, site: Site, frozen_clock: FrozenClock) -> None:
    view(site, browser="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
    view(site, browser="Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0")
    view(site, browser="")
    view(site, b=1)
    assert send(told(site), HTTP_SEC_PURPOSE="prefetch;prerender") == 202
    for number in range(40):
        view(site, f"/{number}")
    taken_in(rye)
    with scope(rye):
        counts = dict(BotCount.objects.values_list("reason", "views"))
        assert (counts["program"], counts["ahead"]) == (4, 1)
        # The stretches of time are the machine's: the forty may fall into two of them.
        assert counts.get("speed", 0) + PageView.objects.count() == 40


def test_who_asks_not_to_be_followed_who_is_the_owner_and_what_is_left_out_is_not_counted(
    rye: Workspace, owner: Actor
) -> None:
    site = a_site(rye, owner, left_out_paths=("/admin/*",), left_out_networks=("198.51.100.0/24", "2001:db8::/32"))
    assert send(told(site), HTTP_DNT="1") == 202
    assert send(told(site), HTTP_SEC_GPC="1") == 202
    view(site, "/admin/users")
    view(site, address="198.51.100.7")
    view(site, address="2001:db8::1")
    taken_in(rye)
    assert visits(rye) == []


def test_a_kept_parameter_tells_pages_apart_and_others_are_forgotten(rye: Workspace, owner: Actor) -> None:
    site = a_site(rye, owner, kept_parameters=("id",))
    view(site, "/item?session=secret&id=7")
    taken_in(rye)
    assert visits(rye)[0][0] == "/item?id=7"


def test_a_visit_goes_on_over_midnight_and_then_nobody_can_be_known_again(
    rye: Workspace, site: Site, frozen_clock: FrozenClock
) -> None:
    frozen_clock.move_to(datetime(2026, 5, 11, 23, 50, tzinfo=UTC))
    view(site, "/late")
    taken_in(rye)
    frozen_clock.advance(minutes=20)
    view(site, "/later")
    taken_in(rye)
    assert visits(rye) == [("/late", "/later", 2, "direct")]
    frozen_clock.advance(minutes=25)
    assert operations.forget_secrets() == 1
    door.forget()
    assert list(Salt.objects.values_list("day", flat=True)) == [frozen_clock.now.date()]
    frozen_clock.advance(hours=24)
    view(site, "/next")
    taken_in(rye)
    with scope(rye):
        assert len(set(Visit.objects.values_list("visitor", flat=True))) == 2


def test_neither_address_nor_browser_are_kept(rye: Workspace, site: Site) -> None:
    view(site, browser="Strangebrowser/1", address="203.0.113.77")
    spool.spool.release()
    raw = b"".join(place.read_bytes() for place in spool.folder().iterdir())
    taken_in(rye)
    with scope(rye):
        rows = repr([*Visit.objects.values(), *PageView.objects.values(), *DayFigure.objects.values()])
    assert rows.count("visitor") == 1
    assert not any(word in raw.decode() + rows for word in ("203.0.113", "Strangebrowser"))


def test_what_a_killed_process_has_answered_is_not_lost(rye: Workspace, site: Site, tmp_path: Any) -> None:
    code = (
        "import os, signal, sys; from uuid import UUID; import django; django.setup()\n"
        "from django.conf import settings; settings.HEDGEROW_HOME = sys.argv[1]\n"
        "from hedgerow.visits.hits import Hit; from hedgerow.visits.spool import spool\n"
        "for n in range(50):\n"
        "    spool.append(Hit(UUID(sys.argv[2]), UUID(sys.argv[3]), 1778490000000 + n, id=UUID(int=n + 1),"
        " visitor='v', path=f'/{n}', source='direct'))\n"
        "print('told', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(rye.pk), str(site.pk)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert (done.stdout, done.returncode) == ("told\n", -9), done.stderr
    taken_in(rye)
    assert [one[2] for one in visits(rye)] == [50]


def test_old_visits_go_and_their_figures_stay(rye: Workspace, owner: Actor, frozen_clock: FrozenClock) -> None:
    site = a_site(rye, owner, keep_days=30)
    view(site, "/old")
    taken_in(rye)
    frozen_clock.advance(days=31)
    view(site, "/new")
    taken_in(rye)
    with scope(rye):
        assert operations.forget_visits(actor=the_system(rye)) == 1
        assert list(PageView.objects.values_list("path", flat=True)) == ["/new"]
        assert sorted(DayFigure.objects.filter(dimension="page").values_list("value", flat=True)) == ["/new", "/old"]


def test_the_script_is_light_known_by_its_tag_and_open_to_every_website() -> None:
    client = Client()
    response = client.get(SCRIPT)
    assert len(response.content) <= 2048
    assert response["Content-Type"] == "text/javascript"
    assert (response["Access-Control-Allow-Origin"], response["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
    assert "max-age=86400" in response["Cache-Control"]
    again = client.get(SCRIPT, HTTP_IF_NONE_MATCH=response["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert "Set-Cookie" not in response
    asked = client.options(BEACON, HTTP_ORIGIN=ORIGIN)
    assert (asked.status_code, asked["Access-Control-Allow-Methods"]) == (204, "POST")
    assert client.get(BEACON).status_code == 405
    assert client.post(SCRIPT).status_code == 405


def test_a_website_that_is_put_away_counts_nothing_until_it_is_taken_up(
    rye: Workspace, site: Site, owner: Actor
) -> None:
    with scope(rye):
        operations.put_away_site(actor=owner, site=site)
    door.forget()
    assert send(told(site)) == 403
    with scope(rye):
        operations.take_up_site(actor=owner, site=site)
    door.forget()
    view(site)
    taken_in(rye)
    assert len(visits(rye)) == 1
