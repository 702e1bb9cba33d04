from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "hedgerow.inbox"
    label = "inbox"

    def ready(self) -> None:
        from hedgerow.inbox import registrations
