"""People with a sign-in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7


def clean_address(email: str) -> str:
    """How addresses are stored and compared: without surrounding space, in lower case."""
    return email.strip().lower()


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=clean_address(email), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email=clean_address(email or ""))


class User(AbstractBaseUser):
    """A person who signs in by e-mail. Rights come from memberships, never from the user.

    `email_confirmed_at` is empty until the person has shown that mail to the address reaches her: somebody else may
    have typed it. Until then no second factor can be added, and the first proof drops the password.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    email_confirmed_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=120, blank=True, default="")
    language = models.CharField(max_length=10, blank=True, default="")
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=clock.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email
