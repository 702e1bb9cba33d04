"""Where an app sends a person, and she says whether it may act for her."""

from typing import cast

from authlib.oauth2.rfc6749 import OAuth2Error
from csp.decorators import csp_update
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hedgerow.accounts import queries as people
from hedgerow.accounts.models import User
from hedgerow.api.wording import areas_of
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.tenancy import scope
from hedgerow.oauth import addresses, queries
from hedgerow.oauth.errors import AskedWrongly
from hedgerow.oauth.models import App
from hedgerow.oauth.protocol.server import server
from hedgerow.oauth.views.asked import oddity
from hedgerow.web.rendering import render


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def authorization(request: HttpRequest) -> HttpResponse:
    """The page that asks, and her answer. Nothing is sent anywhere before the app and its address are known."""
    odd = oddity(request.GET)
    if odd:
        raise AskedWrongly(_("The app sent you here with a request we cannot read."), todo=odd)
    app, actor = _known(request)
    with scope(app.workspace):
        return _asked(request, app, actor)


def _known(request: HttpRequest) -> tuple[App, Actor]:
    """The app, and who she is in its workspace. To a stranger there is no such app. Raises AskedWrongly."""
    app = queries.app_of(request.GET.get("client_id", ""))
    user = request.user
    member = people.membership(user, app.workspace.slug) if app and isinstance(user, User) else None
    if app is None or member is None:
        raise AskedWrongly(
            _("We know no such app, or it is not for your team."),
            kept=_("Nothing was allowed."),
            todo=_("Are you signed in as the right person? Otherwise ask who gave you the app."),
        )
    return app, people.actor_of(member)


def _asked(request: HttpRequest, app: App, actor: Actor) -> HttpResponse:
    try:
        grant = server.get_consent_grant(request, end_user=actor)
    except OAuth2Error as error:
        if error.redirect_uri:
            return server.answer_error(request, error)
        raise AskedWrongly(
            _("“%(app)s” asked in a way we cannot answer.") % {"app": app.name},
            kept=_("Nothing was allowed, and you were not sent on."),
            todo=str(error.description),
        ) from error
    consent = queries.consent_of(actor, app, str(grant.request.scope).split())
    if request.method != "POST":
        return _let_through(request, _page(request, consent, grant.redirect_uri), grant.redirect_uri)
    says_yes = request.POST.get("answer") == "yes"
    if says_yes and not consent.given:
        raise NotPermitted(_("There is nothing in this that you could let the app do for you."))
    answer = server.create_authorization_response(grant.request, grant_user=actor if says_yes else None, grant=grant)
    return _let_through(request, answer, grant.redirect_uri)


def _page(request: HttpRequest, consent: queries.Consent, redirect_uri: str) -> HttpResponse:
    return render(
        request,
        "oauth/consent.html",
        app=consent.app,
        workspace=consent.app.workspace,
        given=areas_of(consent.given),
        beyond=areas_of(consent.beyond),
        place=addresses.place_of(redirect_uri),
        is_here=addresses.is_loopback(redirect_uri),
    )


def _let_through(request: HttpRequest, response: HttpResponse, redirect_uri: str) -> HttpResponse:
    """Browsers hold a form to `form-action` also where its answer sends it on: to this registered place it may go."""
    told = csp_update({"form-action": [addresses.source_of(redirect_uri)]})(lambda _request: response)
    return cast("HttpResponse", told(request))
