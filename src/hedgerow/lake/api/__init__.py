"""The copy for programs: how it stands, whether it is true to the record, and questions to it."""

from hedgerow.lake.api import checks, copy, questions

ROUTERS = (("lake", copy.router), ("lake", questions.router), ("lake/check", checks.router))

__all__ = ["ROUTERS"]
