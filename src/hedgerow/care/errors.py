from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid, NotFound


class PlanNotFound(NotFound):
    code = "care_plan_not_found"
    title = _("There is no care plan for that role.")


class AttentionNotFound(NotFound):
    code = "attention_not_found"
    title = _("We could not find that part of a care plan.")


class BadAttention(Invalid):
    code = "bad_attention"
    title = _("One kind of attention in the plan needs another look.")


class BadPause(Invalid):
    code = "bad_pause"
    title = _("Type a day that is still to come, within two years.")
