from django.apps import AppConfig


class LakeConfig(AppConfig):
    name = "hedgerow.lake"
    label = "lake"

    def ready(self) -> None:
        from hedgerow.lake import registrations
