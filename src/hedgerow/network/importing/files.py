"""A stored file as a table."""

from django.conf import settings

from hedgerow.kernel.files import open_file
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tabular.source import Source, open_source


def source_of(file: StoredFile) -> Source:
    """Raises UnreadableFile, FileTooLarge, FileGone."""
    return open_source(lambda: open_file(file), name=file.name, size_limit=settings.HEDGEROW_MAX_UPLOAD)
