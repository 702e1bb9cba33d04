from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inbox", "0002_watches")]

    operations = [
        migrations.AlterField(
            model_name="mailbox",
            name="watch",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Looked at every 3 minutes"),
                    ("watched", "Watched"),
                    ("partly", "Its inbox is watched"),
                    ("silent", "The server does not tell when something comes"),
                    ("broken", "The watch broke off"),
                ],
                default="",
                max_length=7,
            ),
        ),
    ]
