from typing import Any

from django.db import migrations


def write_rules(apps: Any, schema_editor: Any) -> None:
    """Circles with demurrage get a rule that says what they said, from the month on from which they said it."""
    alias = schema_editor.connection.alias
    rule = apps.get_model("circles", "DemurrageRule")
    found = apps.get_model("circles", "Circle").objects.using(alias).exclude(demurrage_since=None)
    rule.objects.using(alias).bulk_create(
        [
            rule(
                workspace_id=one.workspace_id,
                circle_id=one.pk,
                since=one.demurrage_since,
                per_mille=one.demurrage_per_mille,
                free=one.demurrage_free,
            )
            for one in found
        ]
    )


class Migration(migrations.Migration):

    dependencies = [("circles", "0002_demurrage_rules")]

    operations = [migrations.RunPython(write_rules, migrations.RunPython.noop)]
