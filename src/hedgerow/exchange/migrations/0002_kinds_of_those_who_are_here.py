from typing import Any

from django.db import migrations

TANGIBLE = ("money", "goods", "hours", "space", "equipment")
KINDS = (
    *TANGIBLE,
    *("referrals", "reach", "knowledge", "recognition", "access", "data", "promises", "favours"),
)


def seed(apps: Any, schema_editor: Any) -> None:
    """Workspaces made before there was an exchange get the kinds that new ones are made with."""
    kind = apps.get_model("exchange", "FlowKind")
    alias = schema_editor.connection.alias
    for workspace in apps.get_model("kernel", "Workspace").objects.using(alias).all():
        kind.objects.using(alias).bulk_create(
            [
                kind(workspace_id=workspace.pk, key=key, position=place, is_tangible=key in TANGIBLE)
                for place, key in enumerate(KINDS)
            ],
            ignore_conflicts=True,
        )


class Migration(migrations.Migration):

    dependencies = [("exchange", "0001_initial")]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
