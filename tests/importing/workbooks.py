"""Workbooks as spreadsheet programs write them, made here cell by cell."""

import io
import zipfile
from xml.sax.saxutils import escape

_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<styleSheet {_NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="165" formatCode='#,##0.00 "days"'/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>
</styleSheet>"""
DAY, MOMENT, DAYS, CLOCK = 1, 2, 3, 4


def text(said: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(said)}</t></is></c>'


def figure(number: float, style: int = 0) -> str:
    return f'<c s="{style}"><v>{number}</v></c>'


def shared(place: int) -> str:
    return f'<c t="s"><v>{place}</v></c>'


def sheet(*rows: str) -> str:
    return f"<worksheet {_NS}><sheetData>{''.join(rows)}</sheetData></worksheet>"


def row(*cells: str) -> str:
    return f"<row>{''.join(cells)}</row>"


def workbook(*sheets: str, texts: str = "", more: dict[str, bytes] | None = None, book: str = "") -> bytes:
    """`texts` is the inside of the shared texts; `more` adds entries; `book` is the inside of `workbookPr`."""
    tabs = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {_NS} xmlns:r="{_REL}"><workbookPr {book}/><sheets>{tabs}</sheets></workbook>',
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>")
        archive.writestr("xl/styles.xml", STYLES)
        if texts:
            archive.writestr("xl/sharedStrings.xml", f"<sst {_NS}>{texts}</sst>")
        for number, content in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", content)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return out.getvalue()
