"""A template includes its own package's partials and the web kit's, and links downwards or to its own pages.

What a higher package wants to show on a lower one's page comes through a registry.
"""

import re
from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source
from tools.ranks import package_ranks

_INCLUDE = re.compile(r"""\{%-?\s*(?:include|import|from|extends)\s+["']([\w-]+)/""")
_LINK = re.compile(r"""(?:\burl\(|\{%-?\s*url\s)\s*["']([\w-]+):""")


def _complaints(source: Source) -> Iterator[Complaint]:
    ranks = package_ranks()
    for number, line in enumerate(source.lines, 1):
        for package in _INCLUDE.findall(line):
            if package in ranks and package not in {source.package, "web"}:
                yield number, f"takes a template out of {package}: only its own and the web kit's are open"
        for package in _LINK.findall(line):
            if package in ranks and package != source.package and ranks[package] >= ranks[source.package]:
                yield number, f"links up or sideways into {package}: let it contribute the link through a registry"


RULE = Rule("foreign-templates", lambda source: source.is_template and source.package in package_ranks(), _complaints)
