"""Forms of sign-in, sign-up, the team and settings. They tidy what was typed; operations decide."""

from hedgerow.accounts.forms.audit import AuditFilter
from hedgerow.accounts.forms.keys import KeyForm
from hedgerow.accounts.forms.people import NewPasswordForm, PasswordForm, ProfileForm
from hedgerow.accounts.forms.second_factor import PasskeyForm, SecondFactorAgainForm, SecondFactorForm
from hedgerow.accounts.forms.sign_in import AddressForm, SignInForm
from hedgerow.accounts.forms.team import AcceptForm, InviteForm, RoleForm, SightForm
from hedgerow.accounts.forms.workspaces import SignUpForm, WorkspaceForm
from hedgerow.web.refusing import refuse

__all__ = [
    "AcceptForm",
    "AddressForm",
    "AuditFilter",
    "InviteForm",
    "KeyForm",
    "NewPasswordForm",
    "PasskeyForm",
    "PasswordForm",
    "ProfileForm",
    "RoleForm",
    "SecondFactorAgainForm",
    "SecondFactorForm",
    "SightForm",
    "SignInForm",
    "SignUpForm",
    "WorkspaceForm",
    "refuse",
]
