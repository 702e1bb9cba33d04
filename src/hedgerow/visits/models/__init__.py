from hedgerow.visits.models.consents import VisitConsent
from hedgerow.visits.models.figures import BotCount, DayFigure, DrainedFile, StaleDay
from hedgerow.visits.models.salts import Salt
from hedgerow.visits.models.sites import Site, SiteKey
from hedgerow.visits.models.visits import Device, Kind, PageView, Source, Visit

__all__ = [
    "BotCount",
    "DayFigure",
    "Device",
    "DrainedFile",
    "Kind",
    "PageView",
    "Salt",
    "Site",
    "SiteKey",
    "Source",
    "StaleDay",
    "Visit",
    "VisitConsent",
]
