"""The search for the largest likelihood over positive parameters, and when it has ended at one.

A search that stops has not always arrived: on steep or winding likelihoods it stops for lack of digits. So the place
where it stopped is asked what could still be gained from there: at most so much as a step along each axis of the
curvature promises, to where the slope ends but no further than a factor of e. The bound is a mean over observations and
has no unit: it is the same for the data replicated, and in any unit of time or money.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Bools, Floats

EDGE = 12.0
"""Log parameters stay within -12..12 of their scale: beyond, a likelihood is flat and the figures no longer change."""

SETTLED = 1e-8
"""A search has ended at an optimum if no more than this, per observation, is left to gain (our own choice).

Of a million observations that is a hundredth in the log likelihood: a seventh of a standard error.
"""

ROUNDS = 10
"""So often the search begins again from where a step from its last end leads."""

_PARTS = (1.0, 0.1)
"""A whole step from there, and a tenth where the whole one leads astray."""

_STEP = 1e-3
_BORDER = 1e-3

Likelihood = Callable[[Floats], tuple[float, Floats]]
"""The log likelihood and its gradient float64[k] at parameters float64[k] > 0."""

_Loss = Callable[[Floats], tuple[float, Floats]]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """parameters float64[k] > 0 where the search ended. at_edge: one of them ran to its limit. why: it ended there."""

    parameters: Floats
    log_likelihood: float
    at_edge: bool
    is_settled: bool
    why: str


def find(likelihood: Likelihood, *, start: Floats, n: float, steps: int, tolerance: float, scale: Floats) -> Found:
    """Search from `start` float64[k] by L-BFGS-B in log parameters, `steps` in all at most; `tolerance` is its ftol.

    The likelihood is of n observations, scale float64[k] what is usual for each parameter in its unit.
    """
    from scipy.optimize import minimize  # noqa: PLC0415 - takes a second to import; only fitting needs it

    def loss(logs: Floats) -> tuple[float, Floats]:
        at = np.exp(logs) * scale
        value, slope = likelihood(at)
        return -value / n, -slope * at / n

    logs, left = np.clip(np.log(start / scale), -EDGE, EDGE), steps
    rounds = ROUNDS
    while True:
        rounds -= 1
        ended = minimize(
            loss,
            logs,
            jac=True,
            method="L-BFGS-B",
            bounds=[(-EDGE, EDGE)] * len(logs),
            options={"ftol": tolerance, "gtol": 1e-9, "maxiter": left},
        )
        left -= ended.nit
        is_settled = ended.nit > 0 and _is_flat(ended.jac)  # where it began may be flat without being the top
        if is_settled:
            break
        step, promised = _further(loss, ended.x, ended.jac)
        gained = [ended.fun - loss(ended.x + step * part)[0] for part in _PARTS]
        is_settled = max(promised, *gained) <= SETTLED
        if is_settled or left <= 0 or not rounds:
            break
        logs = ended.x + step * (_PARTS[int(np.argmax(gained))] if max(gained) > 0 else 0.0)
    return Found(
        parameters=np.exp(ended.x) * scale,
        log_likelihood=-float(ended.fun) * n,
        at_edge=bool((np.abs(ended.x) >= EDGE - _BORDER).any()),
        is_settled=bool(is_settled),
        why=str(ended.message),
    )


def information(likelihood: Likelihood, parameters: Floats) -> Floats:
    """Return float64[k, k], the observed information of the parameters' logarithms: how the likelihood curves down.

    From central differences of the gradient.
    """

    def slope(aside: Floats) -> Floats:
        at = parameters * np.exp(aside)
        return likelihood(at)[1] * at

    return -_curvature(slope, len(parameters))


def _curvature(slope: Callable[[Floats], Floats], k: int) -> Floats:
    curved: Floats = np.array([(slope(aside) - slope(-aside)) / (2 * _STEP) for aside in np.eye(k) * _STEP])
    return np.asarray((curved + curved.T) / 2, dtype=np.float64)


def _is_flat(slope: Floats) -> bool:
    """Whether no axis, whichever they are, promises anything within a factor of e: the curvature need not be asked."""
    return bool(np.sqrt(len(slope)) * np.linalg.norm(slope) <= SETTLED)


def _further(loss: _Loss, logs: Floats, slope: Floats) -> tuple[Floats, float]:
    """Return a step float64[k] to where the loss should be smaller, and by how much at most."""
    curved = _curvature(lambda aside: loss(logs + aside)[1], len(logs))
    upper, lower = logs >= EDGE - _BORDER, logs <= _BORDER - EDGE
    held = np.where(slope < 0, upper, lower)
    while True:
        step, promised = _descent(curved, slope, logs, ~held)
        beyond = np.where(step > 0, upper, lower) & (step != 0)
        if not beyond.any():
            return np.clip(logs + step, -EDGE, EDGE) - logs, promised
        held |= beyond


def _descent(curved: Floats, slope: Floats, logs: Floats, free: Bools) -> tuple[Floats, float]:
    """Along each axis of the curvature of the free logarithms to the bottom where it bends up, but never beyond a
    factor of e or an edge that is still ahead.
    """
    bend, axes = np.linalg.eigh(curved[np.ix_(free, free)])
    along = axes.T @ slope[free]
    ways = axes.T * np.where(along < 0, 1.0, -1.0)[:, None]
    reach = np.where(bend > np.abs(along), np.abs(along) / np.where(bend > 0, bend, 1.0), 1.0)
    reach = np.minimum(reach, [_room(logs[free], way) for way in ways])
    step = np.zeros(len(logs))
    step[free] = reach @ ways
    return step * min(_room(logs, step), 1.0), float((np.abs(along) * reach).sum())


def _room(logs: Floats, way: Floats) -> float:
    """How many times `way` leads on from there before an edge that is not yet reached."""
    ahead = np.where(way > 0, EDGE - logs, EDGE + logs)
    counted = (way != 0) & (ahead > _BORDER)
    return float((ahead[counted] / np.abs(way[counted])).min(initial=np.inf))
