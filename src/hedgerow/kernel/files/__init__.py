"""Files of a workspace: `files.save_upload(upload, kind="import")`, `open_file(file)`, `delete_file(file)`."""

from hedgerow.kernel.files.errors import FileGone, FileTooLarge
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.files.naming import clean_name
from hedgerow.kernel.files.papers import save_paper
from hedgerow.kernel.files.store import delete_file, forget_bytes, open_file, save, save_upload

__all__ = [
    "FileGone",
    "FileTooLarge",
    "StoredFile",
    "clean_name",
    "delete_file",
    "forget_bytes",
    "open_file",
    "save",
    "save_paper",
    "save_upload",
]
