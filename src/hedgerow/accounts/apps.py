from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "hedgerow.accounts"
    label = "accounts"

    def ready(self) -> None:
        from hedgerow.accounts import registrations
