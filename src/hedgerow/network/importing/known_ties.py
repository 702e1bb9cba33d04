"""Files of ties: Kumu's connections, and any table that says from whom to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column, squeeze
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, FieldSet, Mapping
from hedgerow.kernel.tabular.recognise import ByHeaders, Recognition, Rule, is_ours
from hedgerow.network.importing.tie_fields import TIES

KUMU_CONNECTIONS = ByHeaders(
    name="kumu",
    title=_("Kumu connections"),
    fields=TIES,
    telltale=("From", "To", "Direction", "Type", "Label", "Strength"),
    enough=4,
    rules=(
        Rule("from", "from"),
        Rule("to", "to"),
        Rule("type", "tie"),
        Rule("direction", "direction"),
        Rule("(?:label|description)", "note"),
    ),
    others=LEAVE_OUT,
)

_CALLED = {
    "from": "from, from party, from whom, source, first party, de, desde quien, origen, von, quelle, من, المصدر",
    "to": "to, to party, to whom, target, second party, a, para, destino, an, nach, ziel, à, vers, cible, إلى, الهدف",
    "tie": "kind, tie, type, relationship, relation, kind of tie, relationship type, tipo, relación, vínculo, art, "
    "beziehung, lien, نوع, علاقة, الرابطة",
    "since": "since, start, start date, began, desde, inicio, seit, beginn, depuis, début, منذ",
    "direction": "direction, dirección, richtung, الاتجاه",
    "note": "note, notes, comment, comments, remark, remarks, description, label, "
    "nota, notas, notiz, bemerkung, remarque, ملاحظة",
}
_FIELD_OF = {squeeze(word): field for field, words in _CALLED.items() for word in words.split(",")}
_TITLE = _("A list of ties")


@dataclass(frozen=True, slots=True)
class GuessTies:
    """Claims a file only when one column says from whom and another to whom."""

    name: str = "ties"
    title: Text = _TITLE
    fields: FieldSet = TIES

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        uses, seen = list[ColumnUse](), set[str]()
        for column in columns:
            field = LEAVE_OUT if is_ours(column) else _FIELD_OF.get(column.normal, LEAVE_OUT)
            if field in seen and field != "note":
                field = LEAVE_OUT
            seen.add(field)
            uses.append(ColumnUse(column.position, column.name, field))
        if not {"from", "to"} <= seen:
            return None
        called = ", ".join(use.name for use in uses if use.field != LEAVE_OUT)
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=0.85 if "tie" in seen or "since" in seen else 0.6,
            because=_now("We know what these columns are called: %(columns)s.") % {"columns": called},
            mapping=Mapping(kind=TIES.kind, uses=tuple(uses)),
        )
