from hedgerow.exchange.forms.flows import ELSEWHERE, GAVE, GOT, DisputeForm, FlowForm
from hedgerow.exchange.forms.rates import KindForm, NewKindForm, RateForm
from hedgerow.web.refusing import refuse

__all__ = ["ELSEWHERE", "GAVE", "GOT", "DisputeForm", "FlowForm", "KindForm", "NewKindForm", "RateForm", "refuse"]
