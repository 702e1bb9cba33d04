"""An inventory is known by what its columns are called: who, which way, of which kind, what."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, FieldSet, Mapping
from hedgerow.kernel.tabular.recognise import Recognition, is_ours
from hedgerow.resources.importing.fields import RESOURCES
from hedgerow.resources.importing.synonyms import FIELD_OF

_TITLE = _("A list of what everybody gives and needs")


@dataclass(frozen=True, slots=True)
class GuessResources:
    """Claims a file only when it says all four."""

    name: str = "resources"
    title: Text = _TITLE
    fields: FieldSet = RESOURCES

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        uses, seen = list[ColumnUse](), set[str]()
        for column in columns:
            field = LEAVE_OUT if is_ours(column) else FIELD_OF.get(column.normal, LEAVE_OUT)
            field = LEAVE_OUT if field in seen else field
            seen.add(field)
            uses.append(ColumnUse(column.position, column.name, field))
        if not all(set(group) & seen for group in RESOURCES.required):
            return None
        called = ", ".join(use.name for use in uses if use.field != LEAVE_OUT)
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=0.9,
            because=_now("We know what these columns are called: %(columns)s.") % {"columns": called},
            mapping=Mapping(kind=RESOURCES.kind, uses=tuple(uses)),
        )
