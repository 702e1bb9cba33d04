"""What health and maturity find worth tending, as prompts: a warning sign, and the next step to take."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.insight import events, queries
from hedgerow.insight.health import HEALTH
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.health.found import HealthFound
from hedgerow.insight.readings.maturity.criteria import Judged, Level, maturity_of
from hedgerow.insight.words.health import values
from hedgerow.insight.words.health.signs import sign_texts
from hedgerow.insight.words.maturity.page import step_of
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.web.prompts import PromptKind, Proposal, prompt_kinds

STEP_URGENCY = 20


def _signs(actor: Actor) -> Iterable[Proposal]:
    """The same sign comes again after it was dismissed once another month has begun."""
    found = _found(actor)
    if found is None:
        return
    texts, month = sign_texts(), f"{date_of(found.day):%Y-%m}"
    for sign in found.signs:
        text, part = texts[sign.key], found.part(sign.part)
        yield Proposal(
            subject=events.sign_id(actor.workspace_id, sign.key),
            title=text.title,
            reason=text.reason,
            button=text.button,
            url=reverse(text.page, args=[text.key] if text.key else []),
            urgency=sign.urgency,
            evidence=(values.said(part), values.against_before(part)),
            effect=text.effect,
            family="ivy",
            occasion=month,
        )


def _step(actor: Actor) -> Iterable[Proposal]:
    """The first step to the next level; the same comes again once its evidence has moved."""
    found = _found(actor)
    if found is None:
        return
    judged = maturity_of(queries.all_criteria(actor), found.evidence)
    for one in judged.steps[:1]:
        step = step_of(one, judged, lambda page, key: reverse(page, args=[key] if key else []))
        yield Proposal(
            subject=events.criterion_id(actor.workspace_id, one.criterion.key),
            title=_("The next step: %(criterion)s") % {"criterion": step.title},
            reason=step.what,
            button=step.button,
            url=step.url,
            urgency=STEP_URGENCY,
            evidence=(step.gap,),
            effect=step.effect,
            family="ivy",
            occasion=_moved(one, Level(judged.level + 1)),
        )


def _moved(one: Judged, following: Level) -> str:
    """The evidence and the mark as bare numbers: the same in every language, and as fine as the page shows them."""
    value, mark = one.evidence.value if one.evidence else None, one.criterion.mark(following)
    return ":".join("" if figure is None else f"{figure:.2f}" for figure in (value, mark))


def _found(actor: Actor) -> HealthFound | None:
    found = queries.found_last(actor, HEALTH)
    return found if found is not None and found.members else None


def register() -> None:
    """What was done about one is noted when health is worked out the next time: `operations.note_followed`."""
    prompt_kinds.add(
        PromptKind(
            "insight.health_sign",
            gettext_lazy("Warning signs of health"),
            _signs,
            Permission.VIEW_PEOPLE,
            done_by=frozenset({events.SIGN_ANSWERED}),
            explains=gettext_lazy("A part of health is worse than it should be in the phase you are in."),
        )
    )
    prompt_kinds.add(
        PromptKind(
            "insight.maturity_step",
            gettext_lazy("Next steps of maturity"),
            _step,
            Permission.SET_CRITERIA,
            done_by=frozenset({events.STEP_TAKEN}),
            explains=gettext_lazy("Something is still missing for the next level of maturity."),
        )
    )
