from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "hedgerow.api"
    label = "api"

    def ready(self) -> None:
        from hedgerow.api import registrations
