from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "hedgerow.kernel"
    label = "kernel"

    def ready(self) -> None:
        from hedgerow.kernel import registrations  # noqa: F401  (contributions are made once apps are loaded)
        from hedgerow.kernel.tenancy import checks  # noqa: F401
