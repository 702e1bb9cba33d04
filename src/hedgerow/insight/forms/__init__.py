from hedgerow.insight.forms.criteria import OwnForm, UsualForm
from hedgerow.insight.forms.goals import BoardForm, GoalForm, RemarkForm

__all__ = ["BoardForm", "GoalForm", "OwnForm", "RemarkForm", "UsualForm"]
