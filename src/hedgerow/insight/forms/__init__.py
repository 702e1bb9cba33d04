from hedgerow.insight.forms.boards import BoardForm, TileForm
from hedgerow.insight.forms.criteria import OwnForm, UsualForm
from hedgerow.insight.forms.goals import GoalForm, RemarkForm

__all__ = ["BoardForm", "GoalForm", "OwnForm", "RemarkForm", "TileForm", "UsualForm"]
