"""What to expect: two models beside each other, what a purchase is worth, and what all are worth."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.buyers.foretelling import WEEKS_AHEAD
from hedgerow.insight.readings.buyers.foretold import AmountTold, ModelTold
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.sure import Parameter
from hedgerow.insight.words.buyers.lists import apart_say
from hedgerow.insight.words.phrases import Number
from hedgerow.insight.words.saying import between, cash, cash_between, count, count_between, share

OPEN, LARGEST = 1000, 1e9
"""An interval whose ends are so many times apart says only that the data leave the parameter open."""
FAR_APART = 0.1
"""Two expectations that differ by more than a tenth are said to differ."""


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model in a row of the table."""

    name: str
    assumes: str
    visits: str
    sure: str
    alive: str
    parameters: str


@dataclass(frozen=True, slots=True)
class Expecting:
    """`refusal` says what is missing; then nothing else is there."""

    refusal: str
    numbers: tuple[Number, ...] = ()
    models: tuple[ModelLine, ...] = ()
    agree: str = ""
    apart: str = ""


def expecting(found: CustomersFound, urls: dict[str, str]) -> Expecting:
    if found.bg is None:
        return Expecting(refusal(found))
    return Expecting(
        "",
        numbers=tuple(_numbers(found, found.bg, urls)),
        models=_models(found, found.bg),
        agree=f"{_agree(found.bg, found.pareto)} {_still(found)}".strip(),
        apart=apart_say(found) if found.disagreement_count else "",
    )


def refusal(found: CustomersFound) -> str:
    """Why nothing is foretold, and what would change that."""
    if found.missing:
        return ngettext(
            "Too little data to foretell anything: %(count)s more customer who came back is needed.",
            "Too little data to foretell anything: %(count)s more customers who came back are needed.",
            found.missing,
        ) % {"count": count(found.missing)}
    return _("What customers bought does not fit the models, so nothing is foretold from it.")


def _numbers(found: CustomersFound, bg: ModelTold, urls: dict[str, str]) -> list[Number]:
    sure = count_between(bg.visits)
    visits = Number(
        count(bg.visits.value),
        _("Visits to expect"),
        (
            _("In the next %(weeks)s weeks, from those who are customers already; for sure between %(sure)s.")
            if sure
            else _("In the next %(weeks)s weeks, from those who are customers already.")
        )
        % {"weeks": count(WEEKS_AHEAD), "sure": sure},
        _("Buy in and staff for these first."),
    )
    return [visits, *_worth(found, urls)]


def _worth(found: CustomersFound, urls: dict[str, str]) -> list[Number]:
    if found.lifetime is None or found.amount is None:
        return []
    sure = cash_between(found.lifetime, found.currency)
    what = _("margin") if found.margin is not None else _("takings")
    all_of_them = Number(
        cash(found.lifetime.value, found.currency),
        _("What your customers are worth"),
        (
            _("The %(what)s they are expected to bring within a year; for sure between %(sure)s.")
            if sure
            else _("The %(what)s they are expected to bring within a year.")
        )
        % {"what": what, "sure": sure},
        _("The best tenth deserves as much of your time as it brings."),
        urls.get("worth", ""),
    )
    purchase = Number(
        cash(found.amount.mean, found.currency),
        _("A purchase"),
        _("What one of theirs comes to on average, from %(n)s who came back.") % {"n": count(found.amount.n)},
        _independent(found.amount),
    )
    return [all_of_them, purchase]


def _independent(amount: AmountTold) -> str:
    """Whether the assumption of Gamma-Gamma holds."""
    if amount.correlation is None or abs(amount.correlation) < 0.3:
        return _("How often one comes says little about how much one spends, as the model wants it.")
    return _(
        "Those who come often spend clearly more or less at a time, which the model does not know: read it as a guess."
    )


def _models(found: CustomersFound, bg: ModelTold) -> tuple[ModelLine, ...]:
    lines = [
        _line(
            "BG/NBD",
            _("After each visit some leave for good."),
            found,
            bg,
        )
    ]
    if found.pareto is not None:
        lines.append(_line("Pareto/NBD", _("One may leave at any time, whether one came or not."), found, found.pareto))
    return tuple(lines)


def _line(name: str, assumes: str, found: CustomersFound, model: ModelTold) -> ModelLine:
    alive = _("%(count)s of %(all)s") % {"count": count(model.alive), "all": count(found.customers)}
    told = ", ".join(_parameter(one) for one in model.parameters)
    return ModelLine(
        name, assumes, count(model.visits.value), count_between(model.visits) or _("not known"), alive, told
    )


def _parameter(one: Parameter) -> str:
    value = count(min(one.value, LARGEST), 3)
    if one.low is None or one.high is None:
        return f"{one.name} {value}"
    if one.high > one.low * OPEN:
        return _("%(name)s %(value)s (hardly known)") % {"name": one.name, "value": value}
    return f"{one.name} {value} ({between(count(one.low, 3), count(one.high, 3))})"


def _agree(bg: ModelTold, pareto: ModelTold | None) -> str:
    if pareto is None:
        return _("The second model did not settle on these purchases, so the first stands alone.")
    apart = abs(bg.visits.value - pareto.visits.value) / max(bg.visits.value, pareto.visits.value, 1)
    words = {"share": share(apart)}
    if apart > FAR_APART:
        return (
            _("The two differ by %(share)s about the visits to come: plan for the smaller, hope for the larger.")
            % words
        )
    return _("The two agree to within %(share)s about the visits to come, so you may rely on them.") % {
        "share": share(max(apart, 0.01))
    }


def _still(found: CustomersFound) -> str:
    """Where they differ about how many still are customers; "" where they do not."""
    if found.bg is None or found.pareto is None:
        return ""
    if abs(found.bg.alive - found.pareto.alive) <= FAR_APART * found.customers:
        return ""
    return _(
        "They differ about how many still are customers: the first holds everybody who came once for one, the second "
        "does not."
    )
