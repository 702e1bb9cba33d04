from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "hedgerow.kernel"
    label = "kernel"

    def ready(self) -> None:
        from hedgerow.kernel import among, registrations
        from hedgerow.kernel.tenancy import checks
