"""Finding things by the words in them, however many there are and however they are typed; the same on both engines.

`put` keeps the index, `find` asks it. It is derived: whoever owns a thing puts it in again when it changes.
"""

from hedgerow.kernel.search.asking import Hit, find
from hedgerow.kernel.search.installing import install_search
from hedgerow.kernel.search.writing import put

__all__ = ["Hit", "find", "install_search", "put"]
