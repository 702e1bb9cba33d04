"""What every drawing and chart must be: well-formed, free of inline style, hidden or named."""

from xml.etree import ElementTree as ET

from markupsafe import Markup


def parsed(drawing: Markup) -> ET.Element:
    """Parse a drawing, and refuse what the content security policy or a screen reader would refuse."""
    assert isinstance(drawing, Markup)
    root = ET.fromstring(drawing)  # noqa: S314 our own markup
    for element in root.iter():
        assert "style" not in element.attrib
        assert not [name for name in element.attrib if name.startswith("on")]
    return root


def name_of(root: ET.Element) -> str | None:
    """The name a screen reader says, or None when the drawing is decoration."""
    if root.get("aria-hidden") == "true":
        return None
    assert root.get("role") == "img"
    return root.get("aria-label") or root.findtext("title")
