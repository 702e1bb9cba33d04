from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "hedgerow.exchange"
    label = "exchange"

    def ready(self) -> None:
        from hedgerow.exchange import registrations
