"""The key of a prompt, which follows from what it is about: it has one before it is written down."""

from uuid import UUID, uuid5

from hedgerow.web.prompts import Proposal


def key_of(workspace_id: UUID, kind: str, proposal: Proposal) -> UUID:
    return uuid5(workspace_id, f"{kind}\n{proposal.subject.hex}\n{proposal.occasion}")
