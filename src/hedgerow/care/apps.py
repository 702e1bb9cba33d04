from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "hedgerow.care"
    label = "care"

    def ready(self) -> None:
        from hedgerow.care import registrations
