from hedgerow.insight.forms.criteria import OwnForm, UsualForm

__all__ = ["OwnForm", "UsualForm"]
