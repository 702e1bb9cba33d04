from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class State(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DISMISSED = "dismissed", _("Dismissed")
    EXPIRED = "expired", _("Ran out")


class Reason(models.TextChoices):
    """Why somebody does not want it."""

    NOT_NOW = "not_now", _("Not useful now")
    WRONG = "wrong", _("It is wrong")
    ELSEWHERE = "elsewhere", _("Done elsewhere")
    NOT_OURS = "not_ours", _("Not our way")


class Prompt(TenantModel):
    """One prompt as it was proposed, and what became of it. Its words are made anew at each look, in each language.

    The key follows from workspace, kind, subject and occasion (`naming.key_of`), so that a prompt has it before anybody
    acts on it. `days_shown` counts days on which somebody had it on the screen: 0 with one that only could have been
    shown. `activity_id` is the fact by which it was seen to be done, None where somebody ticked it off. `stake_minor`
    is what was at stake when it was proposed last.
    """

    kind = models.CharField(max_length=60)
    subject = models.UUIDField()
    occasion = models.CharField(max_length=120, blank=True, default="")
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    proposed_on = models.DateField()
    shown_on = models.DateField(null=True)
    last_shown_on = models.DateField(null=True)
    days_shown = models.PositiveIntegerField(default=0)
    stake_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    settled_on = models.DateField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=80, blank=True, default="")
    reason = models.CharField(max_length=9, choices=Reason.choices, blank=True, default="")
    words = models.CharField(max_length=300, blank=True, default="")
    activity_id = models.UUIDField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.OPEN, settled_on__isnull=True)
                | Q(~Q(state=State.OPEN), settled_on__isnull=False),
                name="advisor_prompt_settled",
            ),
            models.CheckConstraint(
                condition=Q(state=State.DISMISSED) & ~Q(reason="") | ~Q(state=State.DISMISSED) & Q(reason=""),
                name="advisor_prompt_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "state", "kind"], name="advisor_prompt_state"),
            models.Index(fields=["workspace", "kind", "settled_on"], name="advisor_prompt_kind"),
            models.Index(fields=["workspace", "subject"], name="advisor_prompt_subject"),
            models.Index(fields=["workspace", "party"], condition=Q(party__isnull=False), name="advisor_prompt_party"),
            models.Index(
                fields=["workspace", "activity_id"],
                condition=Q(activity_id__isnull=False),
                name="advisor_prompt_by_fact",
            ),
        ]


class Snooze(TenantModel):
    """Who does not want to see a prompt before a day. It is put off for that person alone."""

    prompt = TenantForeignKey(Prompt, on_delete=models.CASCADE, related_name="+", db_index=False)
    who = models.CharField(max_length=80)
    until = models.DateField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "prompt", "who"], name="advisor_snooze_once"),
        ]
