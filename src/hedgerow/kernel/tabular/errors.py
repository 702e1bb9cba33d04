"""Refusals of a whole file or mapping, before a single row is taken in."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid, Text, TooLarge

NOTHING_IMPORTED = _("Nothing was imported.")


class UnreadableFile(Invalid):
    """The file as a whole cannot be read as a table."""

    code = "unreadable_file"
    title = _("We could not read this file as a table.")

    def __init__(self, message: Text = "", *, todo: Text = "") -> None:
        super().__init__(message, kept=NOTHING_IMPORTED, todo=todo)


class WrongFileKind(UnreadableFile):
    code = "wrong_file_kind"


class EmptyFile(UnreadableFile):
    code = "empty_file"
    title = _("This file is empty.")


class OnlyHeader(UnreadableFile):
    code = "only_header"
    title = _("This file has column names but no rows below them.")


class FileTooLarge(TooLarge):
    code = "file_too_large"


class MappingInvalid(Invalid):
    """The mapping does not say what is needed, or names what is not there."""

    code = "mapping_invalid"

    def __init__(self, message: Text, *, todo: Text = "", field: str = "") -> None:
        super().__init__(message, kept=NOTHING_IMPORTED, todo=todo, field=field)
