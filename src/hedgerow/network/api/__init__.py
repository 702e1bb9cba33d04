"""The network for programs: each module has one router, assembled under its noun."""

from hedgerow.network.api import merging, parties, parts, relationships, roles, segments, words

ROUTERS = (
    ("parties", parties.router),
    ("parties", parts.router),
    ("parties", roles.router),
    ("relationships", relationships.router),
    ("", merging.router),
    ("", segments.router),
    ("", words.router),
)

__all__ = ["ROUTERS"]
