from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "hedgerow.ledger"
    label = "ledger"

    def ready(self) -> None:
        from hedgerow.ledger import registrations
