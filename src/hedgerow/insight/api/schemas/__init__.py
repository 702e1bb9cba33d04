"""The shapes of figures for programs."""

from hedgerow.insight.api.schemas.attribution import AttributionFiguresOutput
from hedgerow.insight.api.schemas.customers import CustomerFiguresOutput
from hedgerow.insight.api.schemas.network import NetworkFiguresOutput
from hedgerow.insight.api.schemas.standing import Standing

__all__ = ["AttributionFiguresOutput", "CustomerFiguresOutput", "NetworkFiguresOutput", "Standing"]
