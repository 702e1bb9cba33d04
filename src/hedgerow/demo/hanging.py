"""What stops at the bakery without whom, as Maren said it, and a question that she kept."""

from collections.abc import Mapping
from uuid import UUID

from hedgerow.insight import operations
from hedgerow.insight.operations import DependenceDraft, Question
from hedgerow.kernel.actor import Actor
from hedgerow.resources.models import Resource, Side

NEED = "Rye flour"
OF_NEED = DependenceDraft(lines=("Bread",), stock_days=6, replace_days=21)
SAID = {
    "Bramley Dairy": DependenceDraft(lines=("Pastry",), stock_days=3, replace_days=10),
    "Osei Coffee": DependenceDraft(lines=("Drinks",), stock_days=9, replace_days=14),
    "Kestrel Ovens": DependenceDraft(share_bp=1200, strength_bp=3000, replace_days=5),
    "Tomasz Wójcik": DependenceDraft(lines=("Bread",), strength_bp=6000, stock_days=2, replace_days=45),
    "Lotte Visser": DependenceDraft(lines=("Pastry",), strength_bp=5000, stock_days=1, replace_days=30),
    "The Reading Room": DependenceDraft(share_bp=200, stock_days=30),
}


def say_all(actor: Actor, by_name: Mapping[str, UUID]) -> None:
    """Of a few; of the others nobody said anything."""
    need = Resource.objects.get(title=NEED, party=None, side=Side.NEEDS)
    operations.say_dependence(actor=actor, supply=f"need:{need.pk}", draft=OF_NEED)
    for name, draft in SAID.items():
        operations.say_dependence(actor=actor, supply=f"party:{by_name[name]}", draft=draft)
    mill = f"party:{by_name['Harrow Mill']}"
    stock = f"stock|need:{need.pk}|14"
    operations.set_step_cost(actor=actor, step=stock, cost_minor=3500, currency="GBP")
    for title, steps in (("Without the mill", ()), ("Without the mill, with two weeks more in stock", (stock,))):
        operations.keep_scenario(actor=actor, name=title, question=Question((mill,), steps=steps))
