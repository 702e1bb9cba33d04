from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "hedgerow.sharing"
    label = "sharing"

    def ready(self) -> None:
        from hedgerow.sharing import registrations
