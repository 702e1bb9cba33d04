from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "hedgerow.config"
    label = "config"

    def ready(self) -> None:
        from hedgerow.kernel.registry import close_all

        close_all()
