"""Every package's addresses, in one place."""

from django.urls import URLPattern, URLResolver, include, path

from hedgerow.config import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include((api.patterns, "api"))),
    path("", include("hedgerow.accounts.urls.sign_in")),
    path("", include("hedgerow.accounts.urls")),
    path("", include("hedgerow.oauth.urls")),
    path("", include("hedgerow.network.urls")),
    path("", include("hedgerow.positioning.urls")),
    path("", include("hedgerow.timeline.urls")),
    path("", include("hedgerow.lake.urls")),
    path("", include("hedgerow.ledger.urls")),
    path("", include("hedgerow.exchange.urls")),
    path("", include("hedgerow.resources.urls")),
    path("", include("hedgerow.sharing.urls")),
    path("", include("hedgerow.circles.urls")),
    path("", include("hedgerow.value_network.urls")),
    path("", include("hedgerow.sales.shop_urls")),
    path("", include("hedgerow.care.urls")),
    path("", include("hedgerow.sales.urls")),
    path("", include("hedgerow.listening.urls")),
    path("", include("hedgerow.automation.urls")),
    path("", include("hedgerow.visits.urls")),
    path("", include("hedgerow.inbox.urls")),
    path("", include("hedgerow.initiatives.urls")),
    path("", include("hedgerow.insight.urls")),
    path("", include("hedgerow.web.urls")),
]
handler400 = "hedgerow.web.problems.bad_request"
handler403 = "hedgerow.web.problems.forbidden"
handler404 = "hedgerow.web.problems.not_found"
handler500 = "hedgerow.web.problems.failed"
