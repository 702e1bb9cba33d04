from hedgerow.positioning.models.messages import MessageVersion
from hedgerow.positioning.models.profiles import Profile, ProfileVersion, Weight

__all__ = ["MessageVersion", "Profile", "ProfileVersion", "Weight"]
