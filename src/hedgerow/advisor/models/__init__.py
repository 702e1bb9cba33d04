from hedgerow.advisor.models.kinds import KindStanding
from hedgerow.advisor.models.prompts import Prompt, Reason, Snooze, State

__all__ = ["KindStanding", "Prompt", "Reason", "Snooze", "State"]
