"""Sentences about brokers, bridges and introductions, with names or without."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.around.found import Bridge, Broker, Introduction, NetworkFound
from hedgerow.insight.words.saying import count

Names = Mapping[UUID, str]


def window_word(window: int) -> str:
    return {30: _("30 days"), 90: _("90 days"), 365: _("A year"), 0: _("All that is on record")}[window]


def within(window: int) -> str:
    """In which stretch, within a sentence."""
    if not window:
        return _("in all that is on record")
    return ngettext("in the last %(days)s day", "in the last %(days)s days", window) % {"days": count(window)}


def headline(found: NetworkFound, names: Names) -> str:
    """What would be lost with the one on whom most hang."""
    if not found.whole.members:
        return ""
    if not found.whole.with_way:
        return _("Nobody was in touch with you in that time.")
    if not found.brokers:
        return _("Nobody is the only way to anybody: you would lose nobody with somebody else.")
    first = found.brokers[0]
    words = {"count": count(first.lost), "name": names.get(first.party, "")}
    if first.party in names:
        return (
            ngettext(
                "If %(name)s left, %(count)s person would lose their way to you.",
                "If %(name)s left, %(count)s people would lose their way to you.",
                first.lost,
            )
            % words
        )
    return (
        ngettext(
            "If one of those around you left, %(count)s person would lose their way to you.",
            "If one of those around you left, %(count)s people would lose their way to you.",
            first.lost,
        )
        % words
    )


def lost_words(broker: Broker, names: Names) -> str:
    """Who stands behind, by name where they may be seen."""
    behind = [names[party] for party in broker.behind if party in names][:3]
    lost = ngettext(
        "%(count)s person has no other way to you", "%(count)s people have no other way to you", broker.lost
    ) % {"count": count(broker.lost)}
    if not behind:
        return f"{lost}."
    rest = broker.lost - len(behind)
    if rest <= 0:
        return _("%(lost)s: %(names)s.") % {"lost": lost, "names": ", ".join(behind)}
    return _("%(lost)s: %(names)s and %(count)s more.") % {
        "lost": lost,
        "names": ", ".join(behind),
        "count": count(rest),
    }


def hanging_words(found: NetworkFound) -> str:
    return ngettext(
        "%(count)s person of %(all)s with a way to you has it through one other alone, %(window)s.",
        "%(count)s people of %(all)s with a way to you have it through one other alone, %(window)s.",
        found.hanging,
    ) % {
        "count": count(found.hanging),
        "all": count(found.whole.with_way),
        "window": within(found.window),
    }


def bridge_words(bridge: Bridge) -> str:
    return ngettext("The only way to %(count)s person.", "The only way to %(count)s people.", bridge.behind) % {
        "count": count(bridge.behind)
    }


def introduction_title(one: Introduction, names: Names) -> str:
    return _("Introduce %(one)s and %(other)s") % {"one": names[one.one], "other": names[one.other]}


def introduction_reason(one: Introduction, names: Names) -> str:
    """Why these two."""
    somebody = _("somebody else")
    return _(
        "You reach %(one)s through %(via_one)s alone, and %(other)s through %(via_other)s alone. "
        "Once they know each other, both have a second way to you."
    ) % {
        "one": names[one.one],
        "other": names[one.other],
        "via_one": names.get(one.via_one, somebody),
        "via_other": names.get(one.via_other, somebody),
    }


def introduction_effect(one: Introduction) -> str:
    return ngettext(
        "It ends %(count)s dependence on one person alone.",
        "It ends %(count)s dependences on one person alone.",
        one.saved,
    ) % {"count": count(one.saved)}


def sampled(found: NetworkFound) -> str:
    """How sure who stands between is, "" where it is exact."""
    whole = found.whole
    if not whole.error:
        return ""
    return _(
        "Who stands between is estimated from %(pivots)s members drawn by lot: each share lies within %(error)s of the "
        "true one, in 95 of 100 draws."
    ) % {"pivots": count(whole.pivots), "error": count(whole.error, 4)}
