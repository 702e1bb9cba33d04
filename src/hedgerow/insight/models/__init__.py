from hedgerow.insight.models.analyses import KeptAnalysis
from hedgerow.insight.models.criteria import MaturityCriterion
from hedgerow.insight.models.goals import Board, Goal, Remark
from hedgerow.insight.models.letters import LetterPlan, LetterWish, MonthlyLetter
from hedgerow.insight.models.readings import Reading
from hedgerow.insight.models.resilience import Dependence, Scenario, StepCost

__all__ = [
    "Board",
    "Dependence",
    "Goal",
    "KeptAnalysis",
    "LetterPlan",
    "LetterWish",
    "MaturityCriterion",
    "MonthlyLetter",
    "Reading",
    "Remark",
    "Scenario",
    "StepCost",
]
