from typing import Any

from django.db import migrations
from django.db.models import Q


def claim(apps: Any, schema_editor: Any) -> None:
    """Wallets and reserves that were opened before accounts said who keeps them."""
    alias = schema_editor.connection.alias
    wallets = apps.get_model("circles", "Member").objects.using(alias).values("account_id")
    reserves = apps.get_model("circles", "Circle").objects.using(alias).values("common_id")
    accounts = apps.get_model("ledger", "Account").objects.using(alias)
    accounts.filter(Q(pk__in=wallets) | Q(pk__in=reserves)).update(kept_by="circles")


class Migration(migrations.Migration):

    dependencies = [("circles", "0004_the_common_purse"), ("ledger", "0002_kept_by")]

    operations = [migrations.RunPython(claim, migrations.RunPython.noop)]
