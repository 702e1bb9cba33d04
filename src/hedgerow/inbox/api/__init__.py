"""The inbox for programs: conversations and their letters, answers, and how they stand."""

from hedgerow.inbox.api import conversations

ROUTERS = (("conversations", conversations.router),)

__all__ = ["ROUTERS"]
