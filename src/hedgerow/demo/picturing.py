"""Who gives what to whom around Rye & Rosemary, as Maren drew it; it goes with what flows in the demo."""

from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.value_network import operations, queries
from hedgerow.value_network.models import JudgedSide, ValueNetwork
from hedgerow.value_network.operations import DeliverableDraft, JudgementDraft, RoleDraft

US = "us"
ROLES = (
    ("client", "Customers"),
    ("advocate", "Advocates"),
    ("vendor", "Mill and growers"),
    ("partner", "Shops and inns in town"),
    ("associate", "Staff"),
    ("community", "Clubs and good causes"),
    ("institution", "Town hall and schools"),
)
GIFTS = (
    (US, "client", "goods", "Bread, buns and cakes"),
    ("client", US, "money", "Payment at the counter"),
    ("client", US, "referrals", "A word to the neighbours"),
    (US, "advocate", "goods", "Their usual loaf"),
    ("advocate", US, "money", "What they pay"),
    ("advocate", US, "referrals", "People they bring"),
    ("vendor", US, "goods", "Flour, butter and honey"),
    (US, "vendor", "money", "Payment of invoices"),
    (US, "vendor", "promises", "Orders we keep to"),
    ("partner", US, "reach", "Our name on air and in print"),
    ("partner", US, "hours", "Window cards, written"),
    ("partner", US, "equipment", "The cargo bike"),
    (US, "partner", "goods", "Breakfast and buns"),
    (US, "partner", "space", "Our yard on Sundays"),
    ("associate", US, "hours", "Hours at oven and counter"),
    (US, "associate", "money", "Wages"),
    ("associate", "client", "recognition", "Being known by name"),
    (US, "community", "goods", "Bread for the food bank"),
    ("community", US, "recognition", "Thanks at the fair"),
    ("institution", US, "favours", "A pitch on the market"),
)
TANGIBLE = ("goods", "money", "hours", "space", "equipment")
JUDGED = (
    (
        "Our name on air and in print",
        JudgedSide.RECEIVED,
        JudgementDraft(3, 1, 0, "New faces on Saturday", relationships=3),
    ),
    ("The cargo bike", JudgedSide.RECEIVED, JudgementDraft(2, 1, 1, "Deliveries without the van", financial=2)),
    ("Window cards, written", JudgedSide.RECEIVED, JudgementDraft(1, 2, 0, "They fade before we put them up")),
    ("Breakfast and buns", JudgedSide.GIVEN, JudgementDraft(3, 1, 0, "Named on air each time", relationships=2)),
    ("Bread for the food bank", JudgedSide.GIVEN, JudgementDraft(2, 1, 0, "Nothing is thrown away", relationships=2)),
)


def draw(actor: Actor) -> None:
    """Roles first, then what goes between them, then what Maren thinks of some of it."""
    network = operations.begin_network(actor=actor, name="Hallowbridge")
    for key, name in ROLES:
        operations.draw_role(actor=actor, network=network, draft=RoleDraft(name, key))
    roles = {role.stands_for: role.key for role in _drawn(actor, network).roles}
    for giver, receiver, kind, name in GIFTS:
        draft = _gift(roles, giver, receiver, kind, name)
        operations.draw_deliverable(actor=actor, network=network, draft=draft)
    drawn = {one.name: one for one in _drawn(actor, network).deliverables}
    for name, side, said in JUDGED:
        operations.judge(actor=actor, network=network, deliverable=drawn[name], side=side, draft=said)


def _drawn(actor: Actor, network: ValueNetwork) -> queries.Drawing:
    return queries.current_drawing(actor, queries.visible_network(actor, network.pk))


def _gift(roles: dict[str, UUID], giver: str, receiver: str, kind: str, name: str) -> DeliverableDraft:
    return DeliverableDraft(name, roles[giver], roles[receiver], is_tangible=kind in TANGIBLE, kind=kind)
