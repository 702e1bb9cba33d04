"""Pages of sign-up, sign-in, the person, the team, the workspace and its audit log."""

from hedgerow.accounts.views import audit, invitations, links, profile, sign_in, start, team, workspace

__all__ = ["audit", "invitations", "links", "profile", "sign_in", "start", "team", "workspace"]
