"""What the inbox puts into the search: subjects, who is on the other side, and what was written."""

from collections.abc import Sequence
from uuid import UUID

from hedgerow.inbox.events import CONVERSATION
from hedgerow.inbox.models import Conversation, Letter, Participant
from hedgerow.kernel import search

LETTERS, SIGNS = 20, 4000


def put_conversations(keys: Sequence[UUID]) -> None:
    """Found by what they say now; one that is gone, by nothing."""
    texts = dict(Conversation.objects.filter(id__among=keys).values_list("pk", "subject"))
    for key, subject in texts.items():
        people = Participant.objects.filter(conversation_id=key, is_ours=False).values_list("name", "address")
        letters = Letter.objects.filter(conversation_id=key).exclude(delivery="draft").order_by("-sent_at")
        written = [text[:SIGNS] for text in letters.values_list("text", flat=True)[:LETTERS]]
        names = {f"{name} {address}" for name, address in people[:200]}
        texts[key] = "\n".join([subject, *sorted(names), *written])
    search.put(CONVERSATION, {**dict.fromkeys(keys, ""), **texts})
