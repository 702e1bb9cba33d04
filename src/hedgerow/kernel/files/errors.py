"""What can be wrong with a file."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import NotFound, TooLarge


class FileTooLarge(TooLarge):
    """More bytes came than the limit allows; nothing of the file was kept."""

    code = "file_too_large"
    title = _("This file is larger than we can take.")


class FileGone(NotFound):
    """The row is there, but somebody removed the file behind our back."""

    code = "file_gone"
    title = _("This file is no longer on the disk.")
