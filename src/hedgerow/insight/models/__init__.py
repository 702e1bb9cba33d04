from hedgerow.insight.models.analyses import KeptAnalysis
from hedgerow.insight.models.criteria import MaturityCriterion
from hedgerow.insight.models.readings import Reading

__all__ = ["KeptAnalysis", "MaturityCriterion", "Reading"]
