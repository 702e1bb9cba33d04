"""The map taken away: for Gephi, yEd and their like, for Kumu, as tables, and as a picture."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded
from hedgerow.network.exporting.pictures import svg_of
from hedgerow.network.queries.map.facts import SeenMap, Sieve, sifted
from hedgerow.network.queries.map.tying import BUSINESS
from hedgerow.network.queries.map.words import NO_ROLE

US = "us"
"""The key of the business among the parties."""


class MapFormat(StrEnum):
    GRAPHML = "graphml"
    GEXF = "gexf"
    KUMU = "kumu"
    CSV = "csv"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    name: str
    role: str
    family: str
    x: float
    y: float
    size: float
    close: int
    overdue: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """`weight` is what the source gives, `back` what comes back; 0 of a tie that carries nothing counted."""

    source: str
    target: str
    kind: str
    weight: int
    back: int


@dataclass(frozen=True, slots=True)
class Graph:
    """The business first, then the parties in the order in which they matter."""

    business: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(seen: SeenMap, sieve: Sieve, *, business: str) -> Graph:
    """What the reader sees of the map, without what the sieve leaves out."""
    shown = sifted(seen, sieve)
    role = {each.key: each for each in seen.words.roles}
    kinds = {each.key: each.name for each in seen.words.kinds}
    parties = seen.picture.parties
    ids = {place: str(parties[place].id) for place in shown} | {BUSINESS: US}
    nodes = [Node(US, business, "", "", 0, 0, 0, 100, overdue=False)]
    for place in shown:
        one = parties[place]
        held = role[one.role or NO_ROLE]
        where = (one.x, one.y, one.size, one.close)
        nodes.append(Node(ids[place], seen.names[place], held.one, held.family, *where, overdue=one.is_overdue))
    edges = (
        Edge(ids[tie.source], ids[tie.target], kinds[tie.kind], tie.weight, tie.back)
        for tie in seen.picture.ties
        if tie.source in ids and tie.target in ids
    )
    return Graph(business, tuple(nodes), tuple(edges))


def graphml(graph: Graph) -> Iterator[str]:
    """GraphML 1.0, with the keys `label`, `x` and `y` that its readers look for."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, of, kind in (
        *((name, "node", "string") for name in ("label", "role")),
        *((name, "node", "double") for name in ("x", "y", "size")),
        *((name, "node", kind) for name, kind in (("closeness", "int"), ("overdue", "boolean"))),
        *((name, "edge", kind) for name, kind in (("kind", "string"), ("weight", "long"), ("back", "long"))),
    ):
        yield f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph edgedefault="directed">\n'
    for one in graph.nodes:
        told = {"label": one.name, "role": one.role, "x": one.x, "y": one.y, "size": one.size, "closeness": one.close}
        yield f"<node id={_quoted(one.id)}>{_data({**told, 'overdue': str(one.overdue).lower()})}</node>\n"
    for place, tie in enumerate(graph.edges):
        ends = f"source={_quoted(tie.source)} target={_quoted(tie.target)}"
        yield f'<edge id="e{place}" {ends}>{_data({"kind": tie.kind, "weight": tie.weight, "back": tie.back})}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _data(told: dict[str, Any]) -> str:
    return "".join(f'<data key="{key}">{escape(_clean(str(value)))}</data>' for key, value in told.items())


def gexf(graph: Graph) -> Iterator[str]:
    """GEXF 1.3, with places and sizes as Gephi draws them."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" '
        'xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n<graph defaultedgetype="directed">\n'
        '<attributes class="node"><attribute id="role" title="role" type="string"/>'
        '<attribute id="closeness" title="closeness" type="integer"/>'
        '<attribute id="overdue" title="overdue" type="boolean"/></attributes>\n'
        '<attributes class="edge"><attribute id="back" title="back" type="long"/></attributes>\n<nodes>\n'
    )
    for one in graph.nodes:
        values = {"role": one.role, "closeness": one.close, "overdue": str(one.overdue).lower()}
        yield (
            f"<node id={_quoted(one.id)} label={_quoted(one.name)}>{_values(values)}"
            f'<viz:position x="{one.x}" y="{-one.y}" z="0"/><viz:size value="{one.size}"/></node>\n'
        )
    yield "</nodes>\n<edges>\n"
    for place, tie in enumerate(graph.edges):
        ends = f"source={_quoted(tie.source)} target={_quoted(tie.target)} kind={_quoted(tie.kind)}"
        yield f'<edge id="{place}" {ends} weight="{tie.weight}">{_values({"back": tie.back})}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _values(told: dict[str, Any]) -> str:
    pairs = "".join(f'<attvalue for="{key}" value={_quoted(str(value))}/>' for key, value in told.items())
    return f"<attvalues>{pairs}</attvalues>"


def kumu(graph: Graph) -> Iterator[str]:
    """Elements and connections, as Kumu imports them; Hedgerow brings them in as well."""
    elements = [
        {"id": one.id, "label": one.name, "type": one.role, "closeness": one.close, "overdue": one.overdue}
        for one in graph.nodes
    ]
    connections = [
        {"from": tie.source, "to": tie.target, "direction": "directed", "type": tie.kind, "weight": tie.weight}
        for tie in graph.edges
    ]
    yield json.dumps({"elements": elements, "connections": connections}, ensure_ascii=False, indent=1)


def tables(graph: Graph) -> bytes:
    """Two tables in a zip: who is on the map, and what is between them."""
    parties = [("id", "name", "role", "x", "y", "size", "closeness", "overdue")]
    rows = ((o.id, o.name, o.role, o.x, o.y, o.size, o.close, int(o.overdue)) for o in graph.nodes)
    ties = ((t.source, t.target, t.kind, t.weight, t.back) for t in graph.edges)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("parties.csv", _table([*parties, *rows]))
        packed.writestr("ties.csv", _table([("from", "to", "kind", "weight", "back"), *ties]))
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
        MapFormat.SVG: lambda shown: svg_of(shown.business, shown.nodes, shown.edges),
    }
    return "".join(write[form](graph)).encode()
