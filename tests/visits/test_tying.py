"""A visit is somebody's only where they said who they are and agreed; and nobody's as soon as they take that back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.network.registries import datasets
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.visits import events, operations
from hedgerow.visits.errors import NoConsent, NotOnSite
from hedgerow.visits.models import Site, Visit, VisitConsent
from tests.factories.reading import read_on
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import a_party
from tests.visits.conftest import a_site, link_token, send, taken_in, told, view


def tied(workspace: Workspace) -> list[str]:
    with scope(workspace):
        return list(Visit.objects.exclude(party=None).values_list("party__name", flat=True))


def on_the_log(workspace: Workspace) -> int:
    with scope(workspace):
        return timeline.still_true(Activity.objects.filter(verb=events.VISITED_SITE)).count()


def agree(workspace: Workspace, actor: Actor, party: Party) -> None:
    with scope(workspace):
        operations.give_consent(actor=actor, party=party, how="Ticked on the order form")


def test_a_link_of_hers_ties_the_visit_once_and_she_was_seen(
    rye: Workspace, site: Site, owner: Actor, grace: Party, frozen_clock: FrozenClock
) -> None:
    agree(rye, owner, grace)
    with scope(rye):
        address = "https://shop.example/bread?utm_campaign=Spring&hr=old"
        link = operations.make_link(actor=owner, party=grace, site=site, address=address, days=30)
    query = link.partition("/bread?")[2]
    assert query.startswith("utm_campaign=Spring&hr=")
    assert "old" not in query.partition("hr=")[2]
    frozen_clock.advance(minutes=1)
    view(site, f"/bread?{query}")
    view(site, "/rolls", p=query.partition("hr=")[2])
    taken_in(rye)
    assert (tied(rye), on_the_log(rye)) == (["Grace Okafor"], 1)
    with scope(rye):
        told_of = Activity.objects.get(verb=events.VISITED_SITE)
        assert (told_of.actor_id, told_of.channel, told_of.properties["campaign"]) == (grace.pk, "web", "Spring")
        read_on()
        grace.refresh_from_db()
        assert grace.last_seen_at == frozen_clock.now
        assert "hr=" not in Visit.objects.get().entry


def test_a_page_says_later_in_the_visit_who_it_is(rye: Workspace, site: Site, owner: Actor, grace: Party) -> None:
    agree(rye, owner, grace)
    view(site, "/")
    taken_in(rye)
    assert tied(rye) == []
    assert send(told(site, e="tie", p=link_token(rye, site, grace))) == 202
    taken_in(rye)
    assert tied(rye) == ["Grace Okafor"]
    with scope(rye):
        assert Visit.objects.get().views == 1


def test_a_parameter_that_is_forged_over_or_of_another_place_says_nothing(
    rye: Workspace, site: Site, owner: Actor, grace: Party, frozen_clock: FrozenClock
) -> None:
    other = a_site(rye, owner, "other.example")
    agree(rye, owner, grace)
    good = link_token(rye, site, grace)
    wrong = [good[:-2] + "AA", "x", "é", "", link_token(rye, other, grace), link_token(rye, site, grace, days=-1)]
    for token in wrong:
        view(site, p=token)
    taken_in(rye)
    assert (tied(rye), on_the_log(rye)) == ([], 0)


def test_without_consent_there_is_no_link_and_none_leads_elsewhere(
    rye: Workspace, site: Site, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        with pytest.raises(NoConsent):
            operations.make_link(actor=owner, party=grace, site=site, address="https://shop.example/", days=3)
        operations.give_consent(actor=owner, party=grace, how="She said so")
        for address in (
            "https://evil.example/",
            "https://shop.example@evil.example/",
            "javascript:alert(1)",
            "http://[x",
        ):
            with pytest.raises(NotOnSite):
                operations.make_link(actor=owner, party=grace, site=site, address=address, days=3)


def test_withdrawn_consent_unties_at_once_and_nothing_of_it_remains(
    rye: Workspace, site: Site, owner: Actor, grace: Party, frozen_clock: FrozenClock
) -> None:
    agree(rye, owner, grace)
    token = link_token(rye, site, grace)
    view(site, p=token)
    taken_in(rye)
    with scope(rye):
        read_on()
        assert operations.withdraw_consent(actor=owner, party=grace) == 1
        assert operations.withdraw_consent(actor=owner, party=grace) == 0
        read_on()
        grace.refresh_from_db()
        assert grace.last_seen_at is None
        assert Activity.objects.get(verb=events.VISITED_SITE).properties == {}
        held = {one.name: one.count([grace.pk]) for one in datasets if one.name.startswith("website_")}
        assert held == {"website_views": 0, "website_visits": 0, "website_consents": 1}
    view(site, p=token)
    frozen_clock.advance(hours=1)
    view(site, p=token)
    taken_in(rye)
    assert (tied(rye), on_the_log(rye)) == ([], 0)
    with scope(rye):
        assert Visit.objects.count() == 2


STEPS = st.lists(st.sampled_from(["agree", "withdraw", "link", "view", "wait"]), max_size=8)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_happens_only_a_consent_that_holds_ties(
    steps: list[str], rye: Workspace, site: Site, owner: Actor, frozen_clock: FrozenClock
) -> None:
    somebody = a_party(rye, "Somebody")
    token = link_token(rye, site, somebody)
    holds, wanted = False, 0
    for step in steps:
        frozen_clock.advance(hours=1)
        with scope(rye):
            if step == "agree":
                operations.give_consent(actor=owner, party=somebody, how="said")
                holds = True
            elif step == "withdraw":
                operations.withdraw_consent(actor=owner, party=somebody)
                holds, wanted = False, 0
        if step in ("link", "view"):
            view(site, p=token if step == "link" else "")
            taken_in(rye)
            wanted += step == "link" and holds
        with scope(rye):
            assert Visit.objects.filter(party=somebody).count() == wanted
            told_of = Activity.objects.filter(verb=events.VISITED_SITE, actor_id=somebody.pk)
            assert timeline.still_true(told_of).count() == wanted


def test_who_is_forgotten_leaves_visits_of_nobody(rye: Workspace, site: Site, owner: Actor, grace: Party) -> None:
    agree(rye, owner, grace)
    view(site, p=link_token(rye, site, grace))
    taken_in(rye)
    with scope(rye):
        network.erase_party(actor=owner, party=grace)
        assert (Visit.objects.count(), VisitConsent.objects.count()) == (1, 0)
    assert tied(rye) == []


def test_merged_records_keep_the_visits_unless_one_of_them_took_the_consent_back(
    rye: Workspace, site: Site, owner: Actor, grace: Party, frozen_clock: FrozenClock
) -> None:
    second, third = a_party(rye, "Grace O."), a_party(rye, "G. Okafor")
    for party in (grace, second, third):
        agree(rye, owner, party)
    for party in (second, third):
        frozen_clock.advance(hours=1)
        view(site, p=link_token(rye, site, party))
    taken_in(rye)
    with scope(rye):
        network.merge_parties(actor=owner, kept_id=grace.pk, gone_id=second.pk)
        assert VisitConsent.objects.filter(party=grace, withdrawn_at=None).count() == 1
        assert Visit.objects.filter(party=grace).count() == 1
        operations.withdraw_consent(actor=owner, party=third)
        network.merge_parties(actor=owner, kept_id=grace.pk, gone_id=third.pk)
        assert not VisitConsent.objects.filter(withdrawn_at=None).exists()
    assert (tied(rye), on_the_log(rye)) == ([], 0)


def test_conditions_ask_how_often_and_by_which_campaign(
    rye: Workspace, site: Site, owner: Actor, grace: Party, frozen_clock: FrozenClock
) -> None:
    agree(rye, owner, grace)
    view(site, "/?utm_campaign=Spring", p=link_token(rye, site, grace))
    frozen_clock.advance(hours=2)
    view(site, "/", p=link_token(rye, site, grace))
    taken_in(rye)
    asked = {
        "Often": {"field": "visits.times", "op": "at_least", "value": 2, "options": {"within": 30}},
        "Rarely": {"field": "visits.times", "op": "at_least", "value": 3, "options": {"within": 30}},
        "By spring": {"field": "visits.campaign", "op": "is", "value": "spring"},
    }
    with scope(rye):
        made = {name: network.define_segment(actor=owner, name=name, definition=one) for name, one in asked.items()}
        read_on()
        for segment in made.values():
            segment.refresh_from_db()
        assert {name: one.members for name, one in made.items()} == {"Often": 1, "Rarely": 0, "By spring": 1}
