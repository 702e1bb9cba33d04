from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "hedgerow.insight"
    label = "insight"

    def ready(self) -> None:
        from hedgerow.insight import registrations
