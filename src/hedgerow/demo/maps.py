"""Maps that the owner of the demo has saved: the same facts, seen in three ways."""

from hedgerow.kernel.actor import Actor
from hedgerow.network import operations as network

MAPS = (
    ("From field to table", "view=chain&colour=close"),
    ("Who brought whom", "view=network&colour=group&flow=tie.refers_to"),
    ("Who joins the neighbourhood", "view=network&size=joins&kinds=1"),
)


def save_some(owner: Actor) -> None:
    for name, query in MAPS:
        network.save_map(actor=owner, name=name, query=query, is_shared=True)
