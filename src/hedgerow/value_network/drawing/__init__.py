from hedgerow.value_network.drawing.layout import NARROW, WIDE, Sheet
from hedgerow.value_network.drawing.picture import file, picture

__all__ = ["NARROW", "WIDE", "Sheet", "file", "picture"]
