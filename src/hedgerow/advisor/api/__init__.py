"""What needs somebody today, for programs."""

from hedgerow.advisor.api import prompts

ROUTERS = (("advice", prompts.router),)

__all__ = ["ROUTERS"]
