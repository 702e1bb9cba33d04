"""The pages of figures: each package or module brings its page, and the hub shows what it answers in one line."""

from collections.abc import Callable
from dataclasses import dataclass

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class FigurePage:
    """`asks` is the question the page is about; `answer` what it says now in one sentence, "" before anything is known.

    It is asked whenever somebody looks at the hub, so it reads what is kept and takes a statement or two.
    """

    key: str
    label: Text
    icon: str
    url_name: str
    asks: Text
    answer: Callable[[Actor, Workspace], str]
    order: int = 50


figure_pages: Registry[FigurePage] = Registry("figure pages", key=lambda page: page.key)
