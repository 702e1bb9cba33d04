from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "hedgerow.web"
    label = "web"

    def ready(self) -> None:
        from hedgerow.web import registrations
