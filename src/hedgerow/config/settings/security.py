"""Content security policy, sessions, sign-in (allauth) and lock-out (axes)."""

import os
from datetime import timedelta

from csp.constants import NONE, SELF

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# May strangers start a workspace at /start/? Switch off with HEDGEROW_SIGN_UP=0; the command line always can.
HEDGEROW_SIGN_UP = os.environ.get("HEDGEROW_SIGN_UP", "1").lower() in {"1", "true", "yes", "on"}
# How many proxies in front of Hedgerow to believe about the client's address (X-Forwarded-For); 0 believes none.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("HEDGEROW_PROXIES", "0"))

SESSION_ENGINE = "hedgerow.accounts.sessions"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_FAILURE_VIEW = "hedgerow.web.problems.form_expired"
# allauth counts guesses of codes and passkeys here. Roomy, so that counts are not pushed out by noise.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}},
}

# The lock-out is asked first. Addresses stand on the user, so Django's own way finds them.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "hedgerow.accounts.backends.PersonBackend"]

# Sign-up, links and password reset are our own (accounts.operations); allauth keeps the stages of a sign-in
# (password or link, then the second factor), passkeys, authenticator apps, recovery codes and asking again.
ACCOUNT_ADAPTER = "hedgerow.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/sign-in/"
ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60

MFA_ADAPTER = "hedgerow.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "hedgerow.accounts.forms.SecondFactorForm",
    "add_webauthn": "hedgerow.accounts.forms.PasskeyForm",
    "reauthenticate": "hedgerow.accounts.forms.SecondFactorAgainForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
# An authenticator app may be half a minute off.
MFA_TOTP_TOLERANCE = 1
# Passkeys on http://localhost; browsers refuse them on any other insecure address.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not os.environ.get("HEDGEROW_URL", "").startswith("https://")

# Eight wrong passwords for an address from one origin lock that pair for a quarter of an hour. A sign-in by link or
# passkey stays possible, so nobody can lock another person out.
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "email"
AXES_CLIENT_IP_CALLABLE = "hedgerow.kernel.origin.address_of"
AXES_LOCKOUT_CALLABLE = "hedgerow.accounts.lockout.answer"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_SENSITIVE_PARAMETERS = ["email", "password", "csrfmiddlewaretoken"]
AXES_VERBOSE = False
