from hedgerow.care.choosing import NewAttention, NewPlan
from hedgerow.care.operations.contacts import compare_contacts, note_anew, note_contacts
from hedgerow.care.operations.plans import remove_plan, set_plan
from hedgerow.care.operations.tending import pause_care, resume_care, tick_off

__all__ = [
    "NewAttention",
    "NewPlan",
    "compare_contacts",
    "note_anew",
    "note_contacts",
    "pause_care",
    "remove_plan",
    "resume_care",
    "set_plan",
    "tick_off",
]
