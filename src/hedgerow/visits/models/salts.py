from django.db import models


class Salt(models.Model):
    """The secret of one day (UTC) that visitors are hashed with; deleted soon after the day, with it every link."""

    day = models.DateField(primary_key=True)
    secret = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return self.day.isoformat()
