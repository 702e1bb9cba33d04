from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "hedgerow.network"
    label = "network"

    def ready(self) -> None:
        from hedgerow.network import registrations
