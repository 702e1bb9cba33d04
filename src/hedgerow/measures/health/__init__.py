"""How an ecosystem is doing: whether it makes more of what goes in, holds together, and finds new things to do.

The three measures of Iansiti & Levien (2004), "The Keystone Advantage", ch. 3 (productivity, robustness, niche
creation), and beside them engagement, innovation and how ties grow with members. None is an index, each is compared
with its own past.
"""

from hedgerow.measures.ecology import hill_number
from hedgerow.measures.health.engagement import engagement, innovation_rate
from hedgerow.measures.health.growth import Densification, densification
from hedgerow.measures.health.niches import NicheCreation, newness, niche_creation
from hedgerow.measures.health.productivity import Productivity, productivity
from hedgerow.measures.health.robustness import Persistence, elephant_factor, persistence, survival

__all__ = [
    "Densification",
    "NicheCreation",
    "Persistence",
    "Productivity",
    "densification",
    "elephant_factor",
    "engagement",
    "hill_number",
    "innovation_rate",
    "newness",
    "niche_creation",
    "persistence",
    "productivity",
    "survival",
]
