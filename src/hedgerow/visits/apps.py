from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "hedgerow.visits"
    label = "visits"

    def ready(self) -> None:
        from hedgerow.visits import registrations
