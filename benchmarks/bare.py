"""The floor of a page: Django without middleware, one query, one Jinja2 template, the same fifty rows and columns."""

from collections.abc import Callable
from typing import Any, ClassVar

_TEMPLATE = """<!doctype html><title>People</title><table>
<thead><tr><th>Name<th>Roles<th>Organisation<th>E-mail<th>Phone<th>Tags<th>Last seen<th>Spent<th>Purchases
<th>Last purchase</thead>
{% for row in rows %}<tr><th><a href="/people/{{ row.id }}/">{{ row.name }}</a><td>{{ row.role_key or "" }}
<td>{{ row.organisation_name }}<td>{{ row.email or "" }}<td>{{ row.phone or "" }}<td>{{ row.tags or "" }}
<td>{{ row.last_seen_at or "" }}<td>{{ row.spent or "" }}<td>{{ row.purchases or "" }}
<td>{{ row.last_purchase or "" }}</tr>{% endfor %}</table>"""


class Addresses:
    """The addresses of the bare page; filled when the page is made."""

    urlpatterns: ClassVar[list[Any]] = []


def elsewhere(get_response: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The only middleware: the request looks at our addresses. Exchanging the settings costs the other page its own."""

    def with_addresses(request: Any) -> Any:
        request.urlconf = Addresses
        return get_response(request)

    return with_addresses


def bare_page(slug: str) -> Callable[[], bytes]:
    from django.core.handlers.wsgi import WSGIHandler
    from django.http import HttpRequest, HttpResponse
    from django.test.utils import override_settings
    from django.urls import path
    from jinja2 import Environment

    from benchmarks.pages import answer, environment
    from hedgerow.kernel.models import Workspace

    template = Environment(autoescape=True).from_string(_TEMPLATE)
    workspace = Workspace.objects.get(slug=slug)

    def people(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(template.render(rows=_rows(workspace)))

    Addresses.urlpatterns = [path("people/", people)]
    with override_settings(MIDDLEWARE=["benchmarks.bare.elsewhere"]):
        application = WSGIHandler()

    def ask() -> bytes:
        said: list[str] = []
        page = b"".join(application(environment("/people/"), answer(said)))
        if not said[0].startswith("200"):
            raise RuntimeError(said[0])
        return page

    return ask


def _rows(workspace: Any) -> list[Any]:
    """The same facts per row as the list shows, by subqueries."""
    from django.db.models import OuterRef, Subquery

    from hedgerow.kernel.tenancy import scope
    from hedgerow.network.models import ContactPoint, Party, PartyTag, Role
    from hedgerow.sales.models import CustomerFigures

    with scope(workspace):
        figures = CustomerFigures.objects.filter(party=OuterRef("pk"), currency=workspace.currency)
        point = ContactPoint.objects.filter(party=OuterRef("pk")).values("value")
        parties = Party.objects.filter(archived_at=None).annotate(
            email=Subquery(point.filter(kind="email")[:1]),
            phone=Subquery(point.filter(kind="phone")[:1]),
            tags=Subquery(PartyTag.objects.filter(party=OuterRef("pk")).values("tag__name")[:1]),
            spent=Subquery(figures.values("amount_minor")),
            purchases=Subquery(figures.values("purchases")),
            last_purchase=Subquery(figures.values("last_day")),
            role_key=Subquery(Role.objects.filter(party=OuterRef("pk"), until=None).values("kind__key")[:1]),
        )
        return list(parties.order_by("sort_name", "id")[:50])
