from django.apps import AppConfig


class AutomationConfig(AppConfig):
    name = "hedgerow.automation"
    label = "automation"

    def ready(self) -> None:
        from hedgerow.automation import registrations
