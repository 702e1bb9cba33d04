from django.apps import AppConfig


class SalesConfig(AppConfig):
    name = "hedgerow.sales"
    label = "sales"

    def ready(self) -> None:
        from hedgerow.sales import registrations
