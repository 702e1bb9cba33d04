"""Gentle remarks on a core message, in plain words. They never keep anybody from anything."""

from hedgerow.positioning.remarks.remarks import Remark, remarks

__all__ = ["Remark", "remarks"]
