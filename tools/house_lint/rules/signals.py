"""No ORM signals: what happened is an activity, what must follow is a call."""

from collections.abc import Iterator

from tools.house_lint.names import imports
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source


def _complaints(source: Source) -> Iterator[Complaint]:
    for line, name in imports(source):
        if name.startswith("django.db.models.signals") or name == "django.db.models.signals":
            yield line, "no ORM signals: call downwards, or record an activity"


RULE = Rule("no-signals", in_product, _complaints)
