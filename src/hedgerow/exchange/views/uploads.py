"""A paper or picture that comes with a form."""

from hedgerow.exchange.errors import FlowFileNotTaken
from hedgerow.exchange.forms import FlowForm
from hedgerow.kernel import files
from hedgerow.kernel.files import StoredFile

KIND = "flow"
LARGEST = 20_000_000
_TAKEN = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")


def kept_file(form: FlowForm) -> StoredFile | None:
    """Kept once it was looked into. Raises FileTooLarge, FlowFileNotTaken.

    Part of the transaction that notes the entry: where that is refused, nothing is kept.
    """
    upload = form.cleaned_data["file"]
    if not upload:
        return None
    kept = files.save_upload(upload, kind=KIND, limit=LARGEST)
    if kept.content_type not in _TAKEN:
        raise FlowFileNotTaken(field="file")
    return kept
