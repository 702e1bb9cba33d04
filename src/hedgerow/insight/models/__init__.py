from hedgerow.insight.models.analyses import KeptAnalysis
from hedgerow.insight.models.readings import Reading
from hedgerow.insight.models.resilience import Dependence, Scenario, StepCost

__all__ = ["Dependence", "KeptAnalysis", "Reading", "Scenario", "StepCost"]
