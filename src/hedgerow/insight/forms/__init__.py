from hedgerow.insight.forms.goals import BoardForm, GoalForm, RemarkForm

__all__ = ["BoardForm", "GoalForm", "RemarkForm"]
