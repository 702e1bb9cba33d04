"""What a change of many parties is made of."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network.models import LeftBecause, Party
from hedgerow.timeline.events import Fact

AT_ONCE = 500
Steps = dict[UUID, tuple[Any, Any]]
"""Of each party that changed: what was before, and what is now."""
Left = dict[UUID, LeftBecause]
"""Who is left as they are, and why."""
Change = tuple[str, Callable[[Sequence[Party]], tuple[Steps, list[Fact], Left]]]
"""The key of what is changed, and how some parties are."""
Undo = Callable[[Actor, str, Steps], tuple[Sequence[UUID], list[Fact]]]
"""Who is as before again."""
