"""What a workbook says about its sheets: their names and places, its texts, which formats are days."""

from dataclasses import dataclass, field
from zipfile import ZipFile

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.errors import FileTooLarge
from hedgerow.kernel.tabular.sheets import markup
from hedgerow.kernel.tabular.sheets.moments import is_moment

BOOK = "xl/workbook.xml"
_MOST_TEXT = 96 << 20
_MOST_SHEET = 1 << 30
_MOST_SHEETS = 255


@dataclass(slots=True)
class Workbook:
    """`sheets` are places inside the archive, in the order of the tabs; `moments` the styles of days and times."""

    sheets: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    moments: set[int] = field(default_factory=set)
    since_1904: bool = False


def read(archive: ZipFile) -> Workbook:
    """Raises UnreadableFile, FileTooLarge before anything large is unpacked."""
    book = Workbook()
    names = set(archive.namelist())
    _read_sheets(archive, book, names)
    if "xl/styles.xml" in names:
        _read_styles(archive, book)
    if "xl/sharedStrings.xml" in names:
        _read_texts(archive, book)
    return book


def within(archive: ZipFile, name: str, most: int) -> None:
    """What an entry says of its size is all that is ever read of it."""
    if archive.getinfo(name).file_size > most:
        raise FileTooLarge(
            _("This workbook is too large when unpacked."),
            kept=_("Nothing was imported."),
            todo=_("Open it in your spreadsheet program, save it as CSV, and choose that file."),
        )


def sheet_within(archive: ZipFile, name: str) -> None:
    within(archive, name, _MOST_SHEET)


def _read_sheets(archive: ZipFile, book: Workbook, names: set[str]) -> None:
    wanted: list[str] = []
    targets: dict[str, str] = {}

    def of_book(name: str, said: markup.Attributes) -> None:
        if name == "workbookPr":
            book.since_1904 = said.get("date1904", "0").lower() in ("1", "true")
        elif name == "sheet" and len(wanted) < _MOST_SHEETS:
            wanted.append(next((value for key, value in said.items() if key.endswith(":id")), ""))

    def of_relations(name: str, said: markup.Attributes) -> None:
        if name == "Relationship" and said.get("Type", "").endswith("/worksheet"):
            targets[said.get("Id", "")] = said.get("Target", "")

    for place, take in ((BOOK, of_book), ("xl/_rels/workbook.xml.rels", of_relations)):
        if place not in names:
            raise markup.broken()
        within(archive, place, _MOST_TEXT)
        with archive.open(place) as stream:
            markup.whole(stream, take)
    found = (_place(targets[key]) for key in wanted if key in targets)
    book.sheets = [place for place in found if place in names]


def _place(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _read_styles(archive: ZipFile, book: Workbook) -> None:
    codes: dict[int, str] = {}
    inside: list[str] = []
    count = 0

    def start(name: str, said: markup.Attributes) -> None:
        nonlocal count
        inside.append(name)
        if name == "numFmt" and said.get("numFmtId", "").isdigit():
            codes[int(said["numFmtId"])] = said.get("formatCode", "")
        elif name == "xf" and "cellXfs" in inside:
            number = int(said["numFmtId"]) if said.get("numFmtId", "").isdigit() else 0
            if is_moment(number, codes.get(number, "")):
                book.moments.add(count)
            count += 1

    within(archive, "xl/styles.xml", _MOST_TEXT)
    with archive.open("xl/styles.xml") as stream:
        markup.whole(stream, start, end=lambda _name: inside.pop())


def _read_texts(archive: ZipFile, book: Workbook) -> None:
    """Rich text is joined; readings beside it (`rPh`) are not part of it."""
    pieces: list[str] = []
    beside = 0
    takes = False

    def start(name: str, _said: markup.Attributes) -> None:
        nonlocal beside, takes
        if name == "si":
            pieces.clear()
        beside += name == "rPh"
        takes = name == "t" and not beside

    def end(name: str) -> None:
        nonlocal beside, takes
        takes = False
        beside -= name == "rPh"
        if name == "si":
            book.texts.append("".join(pieces))

    within(archive, "xl/sharedStrings.xml", _MOST_TEXT)
    with archive.open("xl/sharedStrings.xml") as stream:
        markup.whole(stream, start, end=end, text=lambda text: pieces.append(text) if takes else None)
