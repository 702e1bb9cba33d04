"""What the palette finds of value networks: their names, roles and arrows."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor
from hedgerow.value_network import addresses, queries
from hedgerow.value_network.drawn import drawing_of
from hedgerow.value_network.models import NetworkVersion
from hedgerow.value_network.permissions import Permission
from hedgerow.web.palette import Found, SearchSource, search_sources

_LOOKED_THROUGH = 20


def register() -> None:
    label = gettext_lazy("Who gives what to whom")
    search_sources.add(SearchSource("value_network", label, _search, permission=Permission.VIEW))


def _search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    wanted = text.casefold()
    versions = queries.current_versions(actor)[:_LOOKED_THROUGH]
    found = (one for version in versions for one in _named(version) if wanted in str(one.label).casefold())
    return [one for one, _place in zip(found, range(limit), strict=False)]


def _named(version: NetworkVersion) -> Iterator[Found]:
    network, drawing = version.network, drawing_of(version)
    url = addresses.page(network)
    yield Found(network.name, url, icon="alliance")
    for role in drawing.roles:
        yield Found(role.name, url, icon="people", hint=network.name)
    for one in drawing.deliverables:
        ends = {"giver": drawing.role(one.giver).name, "receiver": drawing.role(one.receiver).name}
        yield Found(one.name, url, icon="gift", hint=_("%(giver)s to %(receiver)s") % ends)
