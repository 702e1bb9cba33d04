from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "hedgerow.resources"
    label = "resources"

    def ready(self) -> None:
        from hedgerow.resources import registrations
