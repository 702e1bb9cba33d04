"""The markup inside a workbook: names and text, piece by piece; nothing that a document could expand."""

from collections.abc import Callable, Iterator
from typing import IO, Any, NoReturn
from xml.parsers import expat

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.errors import UnreadableFile

_PIECE = 1 << 16
Attributes = dict[str, str]


def broken() -> UnreadableFile:
    return UnreadableFile(
        _("This workbook is broken or protected."),
        todo=_("Open it in your spreadsheet program, save it as CSV, and choose that file."),
    )


def walk(
    stream: IO[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] = lambda _name: None,
    text: Callable[[str], None] = lambda _text: None,
) -> Iterator[None]:
    """Calls back as it reads, and stops after each piece: what was found can be handed on. Raises UnreadableFile.

    Names come without their namespace: two dialects of the format differ in nothing else.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)  # noqa: FBT003  (the parser takes it by place only)
            yield
        parser.Parse(b"", True)  # noqa: FBT003  (as above)
    except expat.ExpatError as error:
        raise broken() from error
    yield


def whole(stream: IO[bytes], start: Callable[[str, Attributes], None], **more: Any) -> None:
    for _piece in walk(stream, start, **more):
        pass


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_doctype: object) -> NoReturn:
    """No workbook declares a document type; only who wants to harm does."""
    raise broken()
