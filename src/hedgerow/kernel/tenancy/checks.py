"""What must hold for every tenant table; a start with a table that breaks it is refused."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import Error, register
from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantManager, TenantModel


@register()
def tenant_tables(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[Error]:  # noqa: ARG001  (Django's signature)
    """Scoped managers everywhere, and only TenantForeignKey between tenant tables."""
    return [error for model in apps.get_models() if issubclass(model, TenantModel) for error in _errors(model)]


def _errors(model: type[TenantModel]) -> Iterator[Error]:
    for role, found in (("base", model._base_manager), ("default", model._default_manager)):
        if not isinstance(found, TenantManager):
            yield Error(
                f"{model.__name__}: the {role} manager is not scoped; let Meta inherit TenantModel.Meta",
                id="tenancy.E001",
            )
    for field in model._meta.get_fields():
        if not isinstance(field, models.ForeignKey) or isinstance(field, TenantForeignKey):
            continue
        if issubclass(field.related_model, TenantModel):
            yield Error(f"{model.__name__}.{field.name}: use TenantForeignKey between tenant tables", id="tenancy.E002")
