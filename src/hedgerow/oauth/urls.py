"""Addresses of this package, included at the root."""

from django.urls import path

from hedgerow.oauth.views import apps, consent, tokens

app_name = "oauth"
urlpatterns = [
    path("oauth/authorize/", consent.authorization, name="authorization"),
    path("oauth/token/", tokens.token, name="token"),
    path("oauth/revoke/", tokens.revocation, name="revocation"),
    path("oauth/introspect/", tokens.introspection, name="introspection"),
    path(".well-known/oauth-authorization-server", tokens.metadata, name="metadata"),
    path("profile/security/apps/<uuid:grant_id>/end/", apps.access_end, name="access_end"),
    path("settings/apps/", apps.apps, name="apps"),
    path("settings/apps/<uuid:app_id>/", apps.app, name="app"),
    path("settings/apps/<uuid:app_id>/secret/", apps.app_secret, name="app_secret"),
    path("settings/apps/<uuid:app_id>/removal/", apps.app_removal, name="app_removal"),
]
