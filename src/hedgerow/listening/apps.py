from django.apps import AppConfig


class ListeningConfig(AppConfig):
    name = "hedgerow.listening"
    label = "listening"

    def ready(self) -> None:
        from hedgerow.listening import registrations
