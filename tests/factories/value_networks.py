"""A value network with a word in every name of it."""

from hedgerow.kernel.actor import Actor
from hedgerow.value_network import operations, queries
from hedgerow.value_network.models import JudgedSide, Judgement
from hedgerow.value_network.operations import DeliverableDraft, JudgementDraft, RoleDraft


def a_value_network(actor: Actor, word: str) -> Judgement:
    """The bakery's, with one role and one arrow more, which is judged from both sides; in the workspace's scope."""
    network = operations.begin_network(actor=actor, example="bakery", name=f"{word} picture")
    operations.draw_role(actor=actor, network=network, draft=RoleDraft(f"{word} role"))
    drawing = queries.current_drawing(actor, queries.visible_network(actor, network.pk))
    draft = DeliverableDraft(f"{word} gift", drawing.roles[0].key, drawing.roles[-1].key, is_tangible=False)
    operations.draw_deliverable(actor=actor, network=network, draft=draft)
    network = queries.visible_network(actor, network.pk)
    one = queries.current_drawing(actor, network).deliverables[-1]
    said = JudgementDraft(benefit=1, cost=3, done=word)
    for side in JudgedSide:
        judgement, _is_new = operations.judge(actor=actor, network=network, deliverable=one, side=side, draft=said)
    return judgement
