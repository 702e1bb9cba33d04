from hedgerow.resources.forms.entries import RenewalForm, ResourceForm, initial_of
from hedgerow.resources.forms.kinds import KindForm, NewKindForm
from hedgerow.web.refusing import refuse

__all__ = ["KindForm", "NewKindForm", "RenewalForm", "ResourceForm", "initial_of", "refuse"]
