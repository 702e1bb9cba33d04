"""Any list of people: by what its columns are called, and where that says nothing, by what is in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column, squeeze
from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT, ColumnUse, FieldSet, Mapping
from hedgerow.kernel.tabular.recognise import Recognition, is_ours
from hedgerow.network.importing.contact_fields import ADDRESS_PARTS, CONTACTS
from hedgerow.network.importing.synonyms import FIELD_OF

_NUMBER = re.compile(r"(.*?)(\d{1,2})(.*)")
_IDENTIFYING = frozenset(CONTACTS.required[0])
_TITLE = _("A list of contacts")
_SHAPES = (("email", "email"), ("phone", "phone"))


@dataclass(frozen=True, slots=True)
class GuessContacts:
    """Never certain: a person should look. Claims a file only when somebody can be named or reached with it."""

    name: str = "contacts"
    title: Text = _TITLE
    fields: FieldSet = CONTACTS

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        uses = _once_each([_use(column) for column in columns])
        known = [use for use in uses if use.field in _IDENTIFYING]
        if not known:
            return None
        named = [use for use in uses if use.field not in {CUSTOM, LEAVE_OUT}]
        called = [use.name for use in named if not use.is_guess]
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=round(0.3 + 0.4 * len(named) / len(uses), 3),
            because=_because(called, [use.name for use in named if use.is_guess]),
            mapping=Mapping(kind=CONTACTS.kind, uses=tuple(uses)),
        )


def _because(called: list[str], shaped: list[str]) -> str:
    said = _now("We know what these columns are called: %(columns)s.") % {"columns": ", ".join(called[:6])}
    seen = _now("We guessed these from what is in them: %(columns)s.") % {"columns": ", ".join(shaped[:6])}
    return " ".join(sentence for sentence, names in ((said, called), (seen, shaped)) if names)


def _use(column: Column) -> ColumnUse:
    if is_ours(column):
        return ColumnUse(column.position, column.name, LEAVE_OUT)
    if (found := _by_name(column.normal)) is not None:
        field, label, number = found
        slot = (label or "home") + number if field in ADDRESS_PARTS else ""
        return ColumnUse(column.position, column.name, field, slot, "" if slot else label)
    for shape, field in _SHAPES:
        if column.looks_like(shape):
            return ColumnUse(column.position, column.name, field, is_guess=True)
    return ColumnUse(column.position, column.name, CUSTOM)


def _by_name(normal: str) -> tuple[str, str, str] | None:
    """Field, label and number of a known name; "phone3" and "workemail2" are known by their words."""
    if known := FIELD_OF.get(normal):
        return *known, ""
    if match := _NUMBER.fullmatch(normal):
        known = FIELD_OF.get(match[1] + match[3])
        return (*known, match[2]) if known else None
    return None


def _once_each(uses: list[ColumnUse]) -> list[ColumnUse]:
    """A field of which there is one goes to its first column; "Name" beside a family name is a first name."""
    fields = {use.field for use in uses}
    if "family_name" in fields and "given_name" not in fields:
        uses = [replace(use, field="given_name") if squeeze(use.name) == "name" else use for use in uses]
    seen: set[str] = set()
    settled = []
    for use in uses:
        field = CONTACTS.get(use.field)
        is_taken = field is not None and not field.many and use.field in seen
        settled.append(replace(use, field=CUSTOM) if is_taken else use)
        seen.add(use.field)
    return settled
