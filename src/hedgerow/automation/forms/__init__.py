from hedgerow.automation.forms.endpoints import AddressForm, EndpointForm, OverlapForm, ReplayForm, initial_of
from hedgerow.web.refusing import refuse

__all__ = ["AddressForm", "EndpointForm", "OverlapForm", "ReplayForm", "initial_of", "refuse"]
