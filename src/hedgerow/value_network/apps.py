from django.apps import AppConfig


class ValueNetworkConfig(AppConfig):
    name = "hedgerow.value_network"
    label = "value_network"

    def ready(self) -> None:
        from hedgerow.value_network import registrations
