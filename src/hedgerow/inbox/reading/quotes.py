"""What somebody wrote now, and what she only sent back."""

import re
from dataclasses import dataclass

_WROTE = re.compile(
    r"^(on\b.{5,200}\bwrote:|am\b.{5,200}\bschrieb.{0,80}:|le\b.{5,200}\ba écrit\s?:|el\b.{5,200}\bescribió:"
    r"|op\b.{5,200}\bschreef.{0,80}:|-{2,}\s*(original message|forwarded message|ursprüngliche nachricht)\s*-{2,}"
    r"|_{20,}|في .{5,200}كتب.{0,80}:)\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Fold:
    """`shown` is what is new, `hidden` what was quoted after it; `hidden` is "" where nothing was."""

    shown: str
    hidden: str = ""


def folded(text: str) -> Fold:
    """Cut at the line that says who wrote before, or at the last block of quoted lines. What is new is never hidden."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        two = f"{line.strip()} {lines[place + 1].strip()}" if place + 1 < len(lines) else line.strip()
        if _WROTE.match(line.strip()[:300]) or (line.strip() and not _is_quoted(line) and _WROTE.match(two[:300])):
            return _cut(lines, place)
    place = len(lines)
    while place and (_is_quoted(lines[place - 1]) or not lines[place - 1].strip()):
        place -= 1
    return _cut(lines, place) if any(_is_quoted(line) for line in lines[place:]) else Fold(text)


def quoted(text: str, attribution: str) -> str:
    """As it is sent back under an answer."""
    return "\n".join([attribution, *(f"> {line}".rstrip() for line in text.split("\n"))])


def _cut(lines: list[str], place: int) -> Fold:
    shown, hidden = "\n".join(lines[:place]).rstrip(), "\n".join(lines[place:]).strip()
    return Fold(shown, hidden) if shown.strip() else Fold("\n".join(lines))


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")
