"""The rows of one sheet, each as a list of texts, one after the other."""

import re
from collections.abc import Iterator
from typing import IO

from hedgerow.kernel.tabular.sheets import markup, moments
from hedgerow.kernel.tabular.sheets.workbook import Workbook

MOST_COLUMNS = 1024
_LONGEST = 32_767  # what a cell may hold
_WHOLE = re.compile(r"[+-]?\d+")
_LETTERS = re.compile(r"[A-Z]+")


class RowsOf:
    """Called back by the parser; `take` hands on what is complete, as (row number, cells)."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._found: list[tuple[int, list[str]]] = []
        self._number = self._column = self._beside = 0
        self._cells: dict[int, str] = {}
        self._kind, self._style, self._takes = "", 0, False
        self._pieces: list[str] = []

    def take(self) -> Iterator[tuple[int, list[str]]]:
        found, self._found = self._found, []
        yield from found

    def start(self, name: str, said: markup.Attributes) -> None:
        if name == "c":
            letters = _LETTERS.match(said.get("r", ""))
            self._column = _column(letters[0]) if letters else self._column + 1
            self._kind, style = said.get("t", "n"), said.get("s", "0")
            self._style = int(style) if style.isdigit() else 0
            self._pieces = []
        elif name == "row":
            number = said.get("r", "")
            self._number = int(number) if number.isdigit() else self._number + 1
            self._column, self._cells = 0, {}
        else:
            self._beside += name == "rPh"
            self._takes = name in ("v", "t") and not self._beside

    def end(self, name: str) -> None:
        self._takes = False
        self._beside -= name == "rPh"
        if name == "c" and self._column <= MOST_COLUMNS and (text := self._text("".join(self._pieces)[:_LONGEST])):
            self._cells[self._column] = text
        elif name == "row" and self._cells:
            width = max(self._cells)
            self._found.append((self._number, [self._cells.get(place, "") for place in range(1, width + 1)]))

    def text(self, text: str) -> None:
        if self._takes:
            self._pieces.append(text)

    def _text(self, said: str) -> str:
        match self._kind:
            case "s":
                return self._book.texts[int(said)] if said.isdigit() and int(said) < len(self._book.texts) else ""
            case "n":
                return self._figure(said.strip())
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(said.strip(), said)
            case "e":
                return ""  # such as #N/A: the cell says that it knows nothing
            case _:
                return said

    def _figure(self, said: str) -> str:
        try:
            figure = float(said)
        except ValueError:
            return said
        if self._style in self._book.moments and (day := moments.written(figure, since_1904=self._book.since_1904)):
            return day
        if _WHOLE.fullmatch(said):
            return said
        return str(int(figure)) if abs(figure) < 1e17 and figure == int(figure) else f"{figure:.15g}"


def rows_of(stream: IO[bytes], book: Workbook) -> Iterator[tuple[int, list[str]]]:
    """Rows that have a filled cell, with their numbers. Raises UnreadableFile."""
    found = RowsOf(book)
    for _piece in markup.walk(stream, found.start, found.end, found.text):
        yield from found.take()


def _column(letters: str) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    return number
