from django.apps import AppConfig


class OauthConfig(AppConfig):
    name = "hedgerow.oauth"
    label = "oauth"

    def ready(self) -> None:
        from hedgerow.oauth import registrations
