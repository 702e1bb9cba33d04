from typing import Any

from django.db import migrations

KINDS = ("goods", "skills", "space", "equipment", "reach", "data", "capacity", "certificates")


def seed(apps: Any, schema_editor: Any) -> None:
    """Workspaces made before there was an inventory get the kinds that new ones are made with."""
    kind = apps.get_model("resources", "ResourceKind")
    alias = schema_editor.connection.alias
    for workspace in apps.get_model("kernel", "Workspace").objects.using(alias).all():
        kind.objects.using(alias).bulk_create(
            [
                kind(workspace_id=workspace.pk, key=key, position=place, expires=key == "certificates")
                for place, key in enumerate(KINDS)
            ],
            ignore_conflicts=True,
        )


class Migration(migrations.Migration):

    dependencies = [("resources", "0001_initial")]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
