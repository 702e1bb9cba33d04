"""Who works where, and who is asked to. Not tenant rows: sign-in and an opened invitation ask across workspaces.

Every query about a workspace's team therefore names the workspace itself.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.models.users import User
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import AccessRole, Sight

ACCESS_ROLES = [
    (AccessRole.OWNER.value, _("Owner")),
    (AccessRole.MANAGER.value, _("Manager")),
    (AccessRole.STAFF.value, _("Staff")),
    (AccessRole.ANALYST.value, _("Analyst")),
]
SIGHTS = [
    (Sight.ALL.value, _("Everybody")),
    (Sight.TEAM.value, _("Those whom the team looks after")),
    (Sight.OWN.value, _("Those they look after themselves")),
]


class Membership(models.Model):
    """A user's access role in one workspace.

    `sight` narrows whom staff see; owners and managers see everybody, and analysts nobody by name. Those with the same
    `team` are one.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    access_role = models.CharField(max_length=20, choices=ACCESS_ROLES)
    sight = models.CharField(max_length=8, choices=SIGHTS, default=Sight.ALL.value)
    team = models.CharField(max_length=60, blank=True, default="")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "workspace"], name="accounts_one_membership")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.workspace_id}"


class Invitation(models.Model):
    """An access role offered to an address. The token is made as the mail is sent: only the newest opens it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(max_length=254)
    access_role = models.CharField(max_length=20, choices=ACCESS_ROLES)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  (null, unlike "", never collides)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "email"],
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
                name="accounts_one_open_invitation",
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} to {self.workspace_id}"
