"""The map taken away: for Gephi, yEd and their like, for Kumu, as tables, and as a picture."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded
from hedgerow.network.exporting.graphs import Graph, Node
from hedgerow.network.exporting.pictures import colour_of, svg_of


class MapFormat(StrEnum):
    GRAPHML = "graphml"
    GEXF = "gexf"
    KUMU = "kumu"
    CSV = "csv"
    SVG = "svg"


def graphml(graph: Graph) -> Iterator[str]:
    """GraphML 1.0, with the keys `label`, `x` and `y` that its readers look for."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, of, kind in (
        *((name, "node", "string") for name in ("label", "role")),
        *((name, "node", "double") for name in ("x", "y", "size", "latitude", "longitude")),
        *((name, "node", kind) for name, kind in (("closeness", "int"), ("overdue", "boolean"), ("ties", "int"))),
        *((name, "node", kind) for name, kind in (("group", "string"), ("joins", "double"), ("colour", "string"))),
        ("accuracy", "node", "string"),
        *((name, "edge", kind) for name, kind in (("kind", "string"), ("weight", "long"), ("back", "long"))),
        ("width", "edge", "double"),
    ):
        yield f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph edgedefault="directed">\n'
    for one in graph.nodes:
        told = {"label": one.name, "x": one.x, "y": one.y, "size": one.size, **_attributes(one)}
        yield f"<node id={_quoted(one.id)}>{_data({**told, 'colour': colour_of(one)})}</node>\n"
    for place, tie in enumerate(graph.edges):
        ends = f"source={_quoted(tie.source)} target={_quoted(tie.target)}"
        told = {"kind": tie.kind, "weight": tie.weight, "back": tie.back, "width": tie.width}
        yield f'<edge id="e{place}" {ends}>{_data(told)}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _attributes(one: Node) -> dict[str, Any]:
    """What is known of a party, in the types of both formats."""
    return {
        "role": one.role,
        "closeness": one.close,
        "overdue": str(one.overdue).lower(),
        "ties": one.ties,
        "group": one.group,
        "joins": one.joins,
        **one.where,
    }


def _data(told: dict[str, Any]) -> str:
    return "".join(f'<data key="{key}">{escape(_clean(str(value)))}</data>' for key, value in told.items())


def gexf(graph: Graph) -> Iterator[str]:
    """GEXF 1.3, with places and sizes as Gephi draws them."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" '
        'xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n<graph defaultedgetype="directed">\n'
        '<attributes class="node"><attribute id="role" title="role" type="string"/>'
        '<attribute id="closeness" title="closeness" type="integer"/>'
        '<attribute id="overdue" title="overdue" type="boolean"/><attribute id="ties" title="ties" type="integer"/>'
        '<attribute id="group" title="group" type="string"/><attribute id="joins" title="joins" type="double"/>'
        '<attribute id="latitude" title="latitude" type="double"/>'
        '<attribute id="longitude" title="longitude" type="double"/>'
        '<attribute id="accuracy" title="accuracy" type="string"/></attributes>\n'
        '<attributes class="edge"><attribute id="back" title="back" type="long"/></attributes>\n<nodes>\n'
    )
    for one in graph.nodes:
        red, green, blue = bytes.fromhex(colour_of(one)[1:])
        yield (
            f"<node id={_quoted(one.id)} label={_quoted(one.name)}>{_values(_attributes(one))}"
            f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
            f'<viz:position x="{one.x}" y="{-one.y}" z="0"/><viz:size value="{one.size}"/></node>\n'
        )
    yield "</nodes>\n<edges>\n"
    for place, tie in enumerate(graph.edges):
        ends = f"source={_quoted(tie.source)} target={_quoted(tie.target)} kind={_quoted(tie.kind)}"
        thick = f'<viz:thickness value="{tie.width}"/>'
        yield f'<edge id="{place}" {ends} weight="{tie.weight}">{_values({"back": tie.back})}{thick}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _values(told: dict[str, Any]) -> str:
    pairs = "".join(f'<attvalue for="{key}" value={_quoted(str(value))}/>' for key, value in told.items())
    return f"<attvalues>{pairs}</attvalues>"


def kumu(graph: Graph) -> Iterator[str]:
    """Elements and connections, as Kumu imports them; Hedgerow brings them in as well."""
    elements = [
        {"id": one.id, "label": one.name, "type": one.role, "closeness": one.close, "overdue": one.overdue, **one.where}
        | ({"group": one.group} if one.group else {})
        for one in graph.nodes
    ]
    connections = [
        {"from": tie.source, "to": tie.target, "direction": "directed", "type": tie.kind, "weight": tie.weight}
        for tie in graph.edges
    ]
    yield json.dumps({"elements": elements, "connections": connections}, ensure_ascii=False, indent=1)


def tables(graph: Graph) -> bytes:
    """Two tables in a zip: who is on the map, and what is between them."""
    columns = ("id", "name", "role", "x", "y", "size", "closeness", "overdue", "ties", "group", "joins", "colour")
    parties = [(*columns, "latitude", "longitude", "accuracy")]
    rows = (
        (
            *(o.id, o.name, o.role, o.x, o.y, o.size, o.close, int(o.overdue), o.ties, o.group, o.joins, colour_of(o)),
            *(o.latitude, o.longitude, o.accuracy),
        )
        for o in graph.nodes
    )
    ties = ((t.source, t.target, t.kind, t.weight, t.back, t.width) for t in graph.edges)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("parties.csv", _table([*parties, *rows]))
        packed.writestr("ties.csv", _table([("from", "to", "kind", "weight", "back", "width"), *ties]))
    return out.getvalue()


def _table(rows: list[tuple[Any, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([guarded(value) if isinstance(value, str) else value for value in row] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Without the signs that XML has no way to write."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n\r")


def written(graph: Graph, form: MapFormat) -> bytes:
    if form is MapFormat.CSV:
        return tables(graph)
    write: dict[MapFormat, Callable[[Graph], Iterator[str]]] = {
        MapFormat.GRAPHML: graphml,
        MapFormat.GEXF: gexf,
        MapFormat.KUMU: kumu,
        MapFormat.SVG: svg_of,
    }
    return "".join(write[form](graph)).encode()
