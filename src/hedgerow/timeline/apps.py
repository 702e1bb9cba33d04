from django.apps import AppConfig


class TimelineConfig(AppConfig):
    name = "hedgerow.timeline"
    label = "timeline"

    def ready(self) -> None:
        from hedgerow.timeline import registrations
