"""`apps.get_model` hides an import from the contracts; only migrations, which see old models, need it."""

import ast
from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source


def _complaints(source: Source) -> Iterator[Complaint]:
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr == "get_model":
            yield node.lineno, "import the model; get_model is for migrations"


RULE = Rule("no-get-model", lambda source: in_product(source) and not source.is_migration, _complaints)
