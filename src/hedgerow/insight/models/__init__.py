from hedgerow.insight.models.analyses import KeptAnalysis
from hedgerow.insight.models.letters import LetterWish, MonthlyLetter
from hedgerow.insight.models.readings import Reading

__all__ = ["KeptAnalysis", "LetterWish", "MonthlyLetter", "Reading"]
