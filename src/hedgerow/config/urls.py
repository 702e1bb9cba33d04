"""Every package's addresses, in one place."""

from django.urls import URLPattern, URLResolver, include, path

from hedgerow.config import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include((api.patterns, "api"))),
    path("", include("hedgerow.accounts.urls.sign_in")),
    path("", include("hedgerow.accounts.urls")),
]
