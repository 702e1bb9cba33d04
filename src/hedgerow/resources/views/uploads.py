"""A document that comes with a form."""

from hedgerow.kernel import files
from hedgerow.kernel.files import StoredFile
from hedgerow.resources.errors import FileNotTaken
from hedgerow.resources.forms import ResourceForm
from hedgerow.resources.forms.entries import LARGEST_FILE, is_taken

KIND = "certificate"


def kept_file(form: ResourceForm) -> StoredFile | None:
    """Kept once it was looked into. Raises FileTooLarge, FileNotTaken; then nothing is kept."""
    upload = form.cleaned_data["file"]
    if not upload:
        return None
    kept = files.save_upload(upload, kind=KIND, limit=LARGEST_FILE)
    if not is_taken(kept):
        files.delete_file(kept)
        raise FileNotTaken(field="file")
    return kept
