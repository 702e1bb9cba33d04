from django.apps import AppConfig


class PositioningConfig(AppConfig):
    name = "hedgerow.positioning"
    label = "positioning"

    def ready(self) -> None:
        from hedgerow.positioning import registrations
