"""A record that ended long ago is read as it stood then: nothing that happened since is no figure of today."""

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.sales import standing_day


def standing(then: Grounds) -> Grounds:
    """The day itself while the record is fresh; else the last day on which anything happened or a tie began."""
    columns = (then.purchases.day, then.contacts.day, then.flows.day, then.ties.since)
    days = [int(column.max()) for column in columns if len(column)]
    return then.at(standing_day(max(days), then.day)) if days else then
