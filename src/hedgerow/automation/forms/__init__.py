from hedgerow.automation.forms.endpoints import AddressForm, EndpointForm, OverlapForm, ReplayForm, initial_of
from hedgerow.automation.forms.refusing import refuse

__all__ = ["AddressForm", "EndpointForm", "OverlapForm", "ReplayForm", "initial_of", "refuse"]
