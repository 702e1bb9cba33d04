"""Choices about how a file is read, and which of the workspace's connections it is from."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text

ORIGIN_HINT = _("What this shop told us itself is not counted a second time.")


def origin_choices(origins: Sequence[tuple[str, str]], source: str) -> list[tuple[str, Text]]:
    """None where nothing is connected. `source` is what the file is of now, as far as that is known."""
    if not origins:
        return []
    known = [key for key, _name in origins]
    own = [(source, _now("As recognised: %(program)s") % {"program": source})] if source not in {"", *known} else []
    return [*own, *origins, ("", _now("None of these"))]


def decided_choice(label: Text, words: dict[str, Text], value: str, decision: Any) -> forms.ChoiceField:
    """Where nobody has chosen, the first choice says what we take, and the hint why."""
    if decision is None:
        return choice(label, [("", _("Find out for me")), *words.items()], value)
    found = _now("We think: %(words)s") % {"words": words[decision.value]}
    hint = decision.because if decision.is_sure else f"{decision.because} {_now('Please check.')}"
    return choice(label, [("", found), *words.items()], value, hint)


def choice(label: Text, choices: Sequence[tuple[str, Text]], initial: str, hint: Text = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=str(label), choices=choices, initial=initial, required=False, help_text=str(hint))
