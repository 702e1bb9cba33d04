"""How the tests of the rules ask: which lines of this text does the rule complain about?"""

from pathlib import Path
from textwrap import dedent

from tools.house_lint.rule import Rule
from tools.house_lint.source import Source


def lines_refused(rule: Rule, text: str, path: str = "src/hedgerow/network/operations.py") -> list[int]:
    source = Source(Path(path), dedent(text).lstrip("\n"))
    return sorted({finding.line for finding in rule.findings(source)})
