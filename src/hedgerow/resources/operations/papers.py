"""A document that comes with an entry."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from hedgerow.kernel import files
from hedgerow.kernel.files import StoredFile
from hedgerow.resources.errors import FileNotTaken

KIND = "certificate"
LARGEST_FILE = 20_000_000
_TAKEN = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")
"""What every browser shows and what carries no program."""


# house: operation-shape: part of the operation that notes an entry, which has asked for the permission
def keep_document(upload: "UploadedFile[Any] | None") -> StoredFile | None:
    """Kept once it was looked into, in the transaction of the entry: where that is refused, it goes with it.

    Raises FileTooLarge, FileNotTaken.
    """
    if not upload:
        return None
    kept = files.save_upload(upload, kind=KIND, limit=LARGEST_FILE)
    if kept.content_type not in _TAKEN:
        raise FileNotTaken(field="file")
    return kept
