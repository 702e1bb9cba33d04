"""What Rye & Rosemary says of itself, and whom it would love to have more of."""

from hedgerow.kernel.actor import Actor
from hedgerow.positioning import operations
from hedgerow.positioning.operations import MessageDraft, NewCriterion

_FIRST = MessageDraft(
    audience="everyone in Hallowbridge",
    benefit="bakes bread and cakes every day",
    difference="we use good flour",
)
_MESSAGE = MessageDraft(
    audience="neighbours and cafés in Hallowbridge who want bread with a name",
    benefit="bakes rye and sourdough that is still good on the fifth day",
    difference="one mill, one starter, and nothing else in it",
    proof="the same starter since 1998, and forty loaves gone from Mill Lane Deli by Saturday noon",
    tone=("warm", "plain", "a little floury"),
)
_SPANISH = MessageDraft(
    audience="quienes en Hallowbridge quieren un pan con nombre",
    benefit="hornea centeno y masa madre que siguen buenos al quinto día",
    difference="un molino, una masa madre y nada más",
    proof="la misma masa madre desde 1998",
    tone=("cercano", "sencillo"),
)


def position(actor: Actor) -> None:
    """A message that was made better once, the same in Spanish, and two ideal clients."""
    for language, draft in (("en", _FIRST), ("en", _MESSAGE), ("es", _SPANISH)):
        operations.write_message(actor=actor, language=language, draft=draft)
    operations.define_profile(
        actor=actor,
        name="Neighbours who belong",
        summary="People nearby who come for bread rather than for cake, and who know others who would.",
        criteria=_neighbours(),
    )
    operations.define_profile(
        actor=actor,
        name="Cafés and inns",
        summary="Small kitchens that serve breakfast and put our name on the table.",
        criteria=_cafes(),
    )


def _neighbours() -> list[NewCriterion]:
    near = {"any": [{"field": "postal_code", "op": "begins_with", "value": f"HB1 {n}"} for n in (1, 2, 3, 4, 5)]}
    tied = {"field": "ties", "op": "at_least", "value": 1, "options": {"tie": ["-refers_to", "refers_to", "member_of"]}}
    loaf = {"field": "custom.favourite", "op": "filled"}
    early = {"field": "tag", "op": "any_of", "value": ["early bird", "saturday order"]}
    wholesale = {"field": "tag", "op": "any_of", "value": ["wholesale enquiry"]}
    person = {"field": "kind", "op": "any_of", "value": ["person"]}
    return [
        NewCriterion("They buy for themselves or their family", "must", person),
        NewCriterion("Somebody we know brought them, or they bring others", "important", tied),
        NewCriterion("They live within a walk of the shop", "nice", near),
        NewCriterion("They have a favourite loaf", "nice", loaf),
        NewCriterion("They come early or order for Saturday", "nice", early),
        NewCriterion("They want wholesale prices", "against", wholesale),
    ]


def _cafes() -> list[NewCriterion]:
    business = {"field": "kind", "op": "any_of", "value": ["organisation"]}
    together = {"field": "tag", "op": "any_of", "value": ["wholesale", "joint events"]}
    nearby = {"field": "city", "op": "is", "value": "Hallowbridge"}
    rival = {"field": "role", "op": "any_of", "value": ["competitor"]}
    return [
        NewCriterion("It is a kitchen or a shop, not a household", "must", business),
        NewCriterion("They are in town, so that bread arrives warm", "important", nearby),
        NewCriterion("They put our name on the table", "nice", together),
        NewCriterion("They bake themselves", "against", rival),
    ]
