from django.apps import AppConfig


class AdvisorConfig(AppConfig):
    name = "hedgerow.advisor"
    label = "advisor"

    def ready(self) -> None:
        from hedgerow.advisor import registrations
