from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class SearchEntry(TenantModel):
    """The words of one thing: what `kind` and `subject_id` name. `number` is what SQLite's index calls it, counted up.

    `body` holds each word once, small and without accents. It is a copy, gone with the thing itself.
    """

    number = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    body = models.TextField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "kind", "subject_id"], name="kernel_search_entry_once"),
            models.UniqueConstraint(fields=["number"], name="kernel_search_number_once"),
        ]


class SearchWord(TenantModel):
    """A word of letters that is in some entries, and in how many: where a misspelt one is looked for.

    Without uses it is gone.
    """

    word = models.CharField(max_length=40)
    backwards = models.CharField(max_length=40)
    uses = models.IntegerField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "word"], name="kernel_search_word_once")]
        indexes = [models.Index(fields=["workspace", "backwards"], name="kernel_search_backwards")]
