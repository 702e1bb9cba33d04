from hedgerow.visits.forms.consents import ConsentForm, LinkForm
from hedgerow.visits.forms.sites import NewSiteForm, SiteForm, initial_of
from hedgerow.web.refusing import refuse

__all__ = ["ConsentForm", "LinkForm", "NewSiteForm", "SiteForm", "initial_of", "refuse"]
