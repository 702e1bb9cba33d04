from hedgerow.care.forms.pausing import PauseForm
from hedgerow.care.forms.plans import Attentions, PlanForm, lines_of, plan_of

__all__ = ["Attentions", "PauseForm", "PlanForm", "lines_of", "plan_of"]
