"""A paper or picture that comes with what is noted."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from hedgerow.exchange.errors import FlowFileNotTaken
from hedgerow.kernel import files
from hedgerow.kernel.files import StoredFile

KIND = "flow"
LARGEST = 20_000_000
_TAKEN = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")


# house: operation-shape: part of the operation that notes a flow, which has asked for the permission
def keep_paper(upload: "UploadedFile[Any]") -> StoredFile:
    """Kept once it was looked into, in the transaction of the entry: where that is refused, it goes with it.

    Raises FileTooLarge, FlowFileNotTaken.
    """
    kept = files.save_upload(upload, kind=KIND, limit=LARGEST)
    if kept.content_type not in _TAKEN:
        raise FlowFileNotTaken(field="file")
    return kept
