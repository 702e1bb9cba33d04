"""What a reader chooses on the map: who is near, a group, a day, the way between two; in the list and in the words."""

import re
from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.network.queries.map import Sieve, listed_groups, seen_map, sifted, ties_of
from tests.factories.workspaces import an_actor
from tests.network.map.test_pages import LIST, PAGE, rows, text
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
WAY = "/w/rye/map/way/"


def listed(client: Client, query: str) -> set[str]:
    return set(rows(text(client, f"{LIST}?{query}")))


def told(client: Client, query: str) -> str:
    """The words of a way, without the page around them."""
    page = text(client, f"{WAY}?{query}", **{"HX-Request": "true"})
    return " ".join(re.sub("<[^>]+>", " ", page).split())


def test_who_is_within_so_many_steps_is_left(browsing: Client, town: dict[str, Party]) -> None:
    near = f"near={town['Ann'].id}"
    assert listed(browsing, near) == {"Ann", "Bob", "Cat", "Ivo"}
    assert listed(browsing, f"{near}&steps=2") == {"Ann", "Bob", "Cat", "Ivo", "Dan"}
    assert listed(browsing, f"{near}&steps=3") == {"Ann", "Bob", "Cat", "Ivo", "Dan", "Eve", "Fay"}
    assert listed(browsing, f"{near}&steps=99") == listed(browsing, f"{near}&steps=3")
    assert listed(browsing, f"{near}&steps=minus") == listed(browsing, near)
    assert "Up to two steps from Ann" in text(browsing, f"{LIST}?{near}&steps=2")


def test_steps_go_along_what_flows_and_through_whom_is_shown(browsing: Client, town: dict[str, Party]) -> None:
    near = f"near={town['Grace'].id}&steps=3"
    assert listed(browsing, near) == {"Grace Okafor", "Ben Storr"}
    assert listed(browsing, f"{near}&flow=tie.knows") == {"Grace Okafor"}
    assert listed(browsing, f"near={town['Ann'].id}&steps=3&off=client") == {"Ann"}


def test_whoever_is_not_on_the_map_narrows_nothing(browsing: Client, town: dict[str, Party]) -> None:
    everybody = listed(browsing, "")
    with scope(Workspace.objects.get(slug="oak")):
        stranger = Party.objects.get()
    assert listed(browsing, f"near={stranger.id}") == listed(browsing, "near=x") == everybody
    assert listed(browsing, f"group={stranger.id}") == everybody


def test_groups_are_found_from_ties_named_after_who_matters_and_seen_alone(
    browsing: Client, rye: Workspace, town: dict[str, Party]
) -> None:
    with scope(rye):
        groups = listed_groups(seen_map(an_actor(rye)))
    assert sorted(group.count for group in groups) == [3, 4]
    assert {group.role.many for group in groups} == {"Customers"}
    alone = listed(browsing, f"group={town['Eve'].id}")
    assert {"Dan", "Eve", "Fay"} <= alone
    assert not alone & {"Ann", "Bob", "Cat"}
    page = text(browsing, "/w/rye/map/groups/")
    assert len(re.findall("data-map-group=", page)) == 2
    assert "mostly: Customers" in page


def test_two_who_know_each_other_are_no_group(browsing: Client, people: dict[str, Party]) -> None:
    assert "No groups yet." in text(browsing, "/w/rye/map/groups/")


def test_the_shortest_way_is_told_in_words_read_in_its_direction(browsing: Client, town: dict[str, Party]) -> None:
    ann, eve, grace, ben = (town[name].id for name in ("Ann", "Eve", "Grace", "Ben"))
    assert told(browsing, f"from={ann}&to={eve}") == "3 steps Ann knows Ivo knows Dan knows Eve"
    assert told(browsing, f"from={grace}&to={ben}") == "1 step Grace Okafor brought Ben Storr"
    assert told(browsing, f"from={ben}&to={grace}") == "1 step Ben Storr was brought by Grace Okafor"


def test_no_way_is_said_plainly(browsing: Client, town: dict[str, Party]) -> None:
    ann, omar, grace, mill = (town[name].id for name in ("Ann", "Omar", "Grace", "Mill"))
    assert (
        told(browsing, f"from={ann}&to={omar}") == "No way leads from Ann to Omar Said, as far as you know their ties."
    )
    through = told(browsing, f"from={grace}&to={mill}")
    assert through == "No way leads from Grace Okafor to Harrow Mill but through you: you have dealt with both."
    assert told(browsing, f"from={ann}&to={ann}") == "That is one and the same. Choose two different ones."
    assert told(browsing, f"from={ann}") == "Now choose to whom the way leads."
    with scope(Workspace.objects.get(slug="oak")):
        stranger = Party.objects.get().id
    assert told(browsing, f"from={ann}&to={stranger}") == "One of the two is not on this map."


def test_a_way_is_chosen_and_read_in_the_list_without_script(browsing: Client, town: dict[str, Party]) -> None:
    page = text(browsing, LIST)
    begin = f"{LIST}?from={town['Ann'].id}"
    assert f'href="{begin}"' in page
    page = text(browsing, begin)
    [end] = re.findall(rf'href="({re.escape(begin)}[^"]*to={town["Eve"].id})"', page.replace("&amp;", "&"))
    assert "Way to Eve" in page
    assert 'data-map-way="' in text(browsing, end)


def test_a_day_shows_who_was_known_and_what_held_then(browsing: Client, rye: Workspace, town: dict[str, Party]) -> None:
    today = clock.now().date()
    long_ago, then = today - timedelta(days=60), today - timedelta(days=20)
    assert listed(browsing, f"on={long_ago}") == {"Ben Storr"}  # who bought 130 days ago, whenever he was entered
    assert listed(browsing, f"on={today}") == listed(browsing, "")
    with scope(rye):
        seen = seen_map(an_actor(rye))
        names = [seen.names[place] for place in sifted(seen, Sieve(day=then))]
        assert sorted(names) == ["Ann", "Ben Storr", "Zed"]
        held = [tie for tie in ties_of(seen, Sieve(day=then)) if tie.target >= 0]
        assert [{seen.names[end] for end in tie[:2]} for tie in held] == [{"Ann", "Zed"}]
    assert "As it was on" in text(browsing, f"{LIST}?on={then}")


def test_the_address_is_shared_by_page_list_and_way_back(browsing: Client, town: dict[str, Party]) -> None:
    query = f"view=network&colour=group&size=ties&width=count&kinds=1&off=vendor&near={town['Ann'].id}&steps=2"
    page = text(browsing, f"{PAGE}?{query}")
    assert f'data-wish="{query.replace("&", "&amp;")}"' in page
    for control in ('value="network" form="map-wish" autocomplete="off" checked', 'value="group" selected'):
        assert control in page
    assert 'aria-pressed="false" data-map-role="vendor"' in page
    assert f'href="/w/rye/map/?{query.replace("&", "&amp;")}"' in text(browsing, f"{LIST}?{query}")


def test_what_an_address_says_wrongly_is_left_out(browsing: Client, town: dict[str, Party]) -> None:
    page = text(browsing, f"{PAGE}?view=moon&colour=loud&size=xl&width=9&kinds=2&on=someday&near=me&steps=two&saved=x")
    assert 'data-wish=""' in page


def test_an_analyst_reads_ways_and_groups_without_names(analyst: Client, town: dict[str, Party]) -> None:
    ann, eve = town["Ann"].id, town["Eve"].id
    for path in (
        f"{WAY}?from={ann}&to={eve}",
        "/w/rye/map/groups/",
        f"{LIST}?near={ann}&colour=group",
        f"{PAGE}?colour=group",
    ):
        page = text(analyst, path)
        assert not re.search(r">\s*(Ann|Bob|Cat|Dan|Eve|Fay|Ivo)\b", page)
        assert "Customer" in page


def test_another_workspace_s_member_reads_no_way(town: dict[str, Party]) -> None:
    stranger = browser_of(Workspace.objects.get(slug="oak"))
    for path in (WAY, "/w/rye/map/groups/", "/w/rye/map/columns/days.json"):
        assert stranger.get(path).status_code == HTTPStatus.NOT_FOUND
