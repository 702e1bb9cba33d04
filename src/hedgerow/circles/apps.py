from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "hedgerow.circles"
    label = "circles"

    def ready(self) -> None:
        from hedgerow.circles import registrations
