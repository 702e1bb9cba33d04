from hedgerow.resources.models.kinds import ResourceKind
from hedgerow.resources.models.matches import MatchDecision, MatchVerdict
from hedgerow.resources.models.resources import Per, Resource, Side

__all__ = ["MatchDecision", "MatchVerdict", "Per", "Resource", "ResourceKind", "Side"]
