"""A paper or picture that comes with what somebody notes."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.files.store import save_upload

LARGEST = 20_000_000
_TAKEN = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")
"""What every browser shows and what carries no program."""


def save_paper(upload: "UploadedFile[Any]", *, kind: str, refused: type[Invalid]) -> StoredFile:
    """Keep it once it was looked into, in the transaction of what is noted: where that is refused, it goes with it.

    Raises FileTooLarge, and `refused` for what is neither a PDF nor a picture.
    """
    kept = save_upload(upload, kind=kind, limit=LARGEST)
    if kept.content_type not in _TAKEN:
        raise refused(field="file")
    return kept
