"""A plan to begin with for each of the ten usual roles: offered, to accept or to change; it never holds by itself."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.care.choosing import NewAttention, NewPlan
from hedgerow.care.events import THANKED
from hedgerow.care.models import Rhythm, Unit
from hedgerow.kernel.errors import Text
from hedgerow.network.events import CALLED, GAVE, MESSAGED, MET, VISITED

TALKS = (CALLED, MET, VISITED)
WORDS = (MESSAGED, CALLED, MET)
THANKS = (THANKED, GAVE)


@dataclass(frozen=True, slots=True)
class _Idea:
    name: Text
    verbs: tuple[str, ...]
    every: int = 1
    unit: str = Unit.MONTH
    rhythm: str = Rhythm.EVERY


@dataclass(frozen=True, slots=True)
class _Suggestion:
    experience: Text
    message: Text
    ideas: tuple[_Idea, ...]


_CALL, _VISIT, _THANKS = _("A call"), _("A visit"), _("A thank-you")
_WISHES = _Idea(_("Birthday wishes"), (MESSAGED, CALLED, GAVE), rhythm=Rhythm.BIRTHDAY)

_SUGGESTIONS: dict[str, _Suggestion] = {
    "suspect": _Suggestion(
        _("They hear of you now and then, and are never pushed."),
        _("This is what we do, and you are welcome to look."),
        (_Idea(_("An invitation"), (MESSAGED, CALLED, MET), 6),),
    ),
    "prospect": _Suggestion(
        _("They get an answer within two days, and a taste before they decide."),
        _("Try us. You will be looked after."),
        (
            _Idea(_("An answer"), WORDS, 2, Unit.DAY, Rhythm.BEGINNING),
            _Idea(_CALL, TALKS, 30, Unit.DAY),
        ),
    ),
    "client": _Suggestion(
        _("They are known by name, and never wonder whether anybody noticed them."),
        _("Good that you are here. Tell us what you would like."),
        (
            _Idea(_("A welcome"), (MESSAGED, CALLED, *THANKS), 2, Unit.WEEK, Rhythm.BEGINNING),
            _Idea(_THANKS, THANKS, 1, Unit.YEAR),
            _WISHES,
        ),
    ),
    "advocate": _Suggestion(
        _("They know what came of everybody they sent, and are thanked for it."),
        _("You bring us our best people. We do not take it for granted."),
        (_Idea(_THANKS, THANKS, 3), _Idea(_("A call or a visit"), TALKS, 2)),
    ),
    "associate": _Suggestion(
        _("They are heard, they know how things stand, and they see where they can go."),
        _("You matter here, and your ideas change what we do."),
        (_Idea(_("A talk of their own"), (MET,), 1), _WISHES),
    ),
    "vendor": _Suggestion(
        _("They hear early what you will need, are paid on time, and are told what worked."),
        _("We count on you, and you can count on us."),
        (_Idea(_CALL, TALKS, 30, Unit.DAY), _Idea(_VISIT, (MET, VISITED), 6), _Idea(_THANKS, THANKS, 1, Unit.YEAR)),
    ),
    "partner": _Suggestion(
        _("They see that it is fair, and always know what comes next."),
        _("Together we reach people that neither of us reaches alone."),
        (_Idea(_("A talk about what is next"), (MET, CALLED), 2), _Idea(_THANKS, THANKS, 6)),
    ),
    "community": _Suggestion(
        _("They see you where they meet, and get something back for what they give."),
        _("We are a part of this place."),
        (_Idea(_("Something given"), (GAVE,), 3), _Idea(_VISIT, (MET, VISITED), 6)),
    ),
    "competitor": _Suggestion(
        _("They are met as neighbours: with respect, and now and then with a favour."),
        _("There is room for both of us."),
        (_Idea(_("A coffee together"), (MET, CALLED), 6),),
    ),
    "institution": _Suggestion(
        _("They find everything in order, and know whom to call."),
        _("We do our part, and you can rely on it."),
        (_Idea(_("A word"), WORDS, 6),),
    ),
}


def suggestion_for(role: str) -> NewPlan | None:
    """In the reader's language; None for a role of the workspace's own."""
    found = _SUGGESTIONS.get(role)
    if found is None:
        return None
    attentions = [
        NewAttention(name=str(one.name), verbs=one.verbs, rhythm=one.rhythm, every=one.every, unit=one.unit)
        for one in found.ideas
    ]
    return NewPlan(experience=str(found.experience), message=str(found.message), attentions=attentions)
