"""Conditions on their way through a form: drafts of them, and values between what is typed and what is kept."""

from hedgerow.network.editing.drafts import DraftGroup, definition_of, draft_of, has_errors, posted

__all__ = ["DraftGroup", "definition_of", "draft_of", "has_errors", "posted"]
