from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "hedgerow.initiatives"
    label = "initiatives"

    def ready(self) -> None:
        from hedgerow.initiatives import registrations
