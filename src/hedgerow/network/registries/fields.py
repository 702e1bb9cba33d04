"""What can be asked of every party: conditions of segments, lists and rules are made of these."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.network import asking

Ask = asking.Ask
Column = asking.Column
Figure = asking.Figure
Kind = asking.Kind
Op = asking.Op
Options = asking.Options
Rows = asking.Rows
Source = asking.Source
"""These are for packages that bring a field."""

Choices = Callable[[], Sequence[tuple[str, Text]]]


def _none() -> Sequence[tuple[str, Text]]:
    return ()


def _on_nothing(_options: Options) -> Iterable[Any]:
    return ()


@dataclass(frozen=True, slots=True)
class FieldOption:
    """What narrows a figure: so many days, or some of a list (`choices`). `words` puts it after the figure's own.

    `words` has one named placeholder, `%(value)s`. One that `is_needed` has no figure without it.
    """

    name: str
    label: Text
    words: Text
    choices: Choices | None = None
    is_needed: bool = False


WITHIN = FieldOption("within", _("In the last days"), _("in the last %(value)s days"))
"""For every figure that counts what happened."""


@dataclass(frozen=True, slots=True)
class PartyField:
    """Something that is known of parties, where it stands, and what can be asked of it.

    `label` begins a sentence ("Purchases", "Birthday"); `heading` is what it is listed under. `choices` are (value,
    word) of a list. What `is_always_known` (a name, a count) is never asked to be empty; what `is_complete` (roles,
    tags) can be empty, and that is an answer: nobody has to be asked. Only who holds `permission` may ask. What is
    worked out from conditions `rests_on` their definitions, which may not ask about it in turn.
    """

    name: str
    label: Text
    kind: Kind
    source: Source
    heading: Text
    choices: Choices = _none
    options: tuple[FieldOption, ...] = ()
    is_always_known: bool = False
    is_complete: bool = False
    permission: str = ""
    rests_on: Callable[[Options], Iterable[Any]] = _on_nothing


party_fields: Registry[PartyField] = Registry("party fields", key=lambda field: field.name)
