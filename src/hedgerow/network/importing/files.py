"""Files on their way in: kept as CSV, read as a table."""

from django.conf import settings

from hedgerow.kernel import files
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tabular.source import Source, open_source

IMPORT = "import"


def source_of(file: StoredFile) -> Source:
    """Raises UnreadableFile, FileTooLarge, FileGone."""
    return open_source(lambda: files.open_file(file), name=file.name, size_limit=settings.HEDGEROW_MAX_UPLOAD)


def as_table(file: StoredFile) -> StoredFile:
    """A workbook or a file of cards as CSV under its own name, in place of what came; anything else as it is.

    Raises UnreadableFile, FileTooLarge: then what came is still there.
    """
    pieces = as_csv(lambda: files.open_file(file))
    if pieces is None:
        return file
    table = files.save(pieces, name=file.name, kind=IMPORT)
    files.delete_file(file)
    return table
