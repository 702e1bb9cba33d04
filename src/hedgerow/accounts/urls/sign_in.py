"""Addresses that allauth knows by its own names: the sign-in page, and the pages of second factors it brings.

Named one by one: its sign-up, its links and its address book are not served.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from hedgerow.accounts.views import profile, sign_in
from hedgerow.accounts.views.factors import confirmed_first

_FACTORS = "profile/security/factors"

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="account_login"),
    path("sign-in/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("sign-in/second-step/", mfa.authenticate, name="mfa_authenticate"),
    path("sign-in/inactive/", account.account_inactive, name="account_inactive"),
    path("sign-in/again/", account.reauthenticate, name="account_reauthenticate"),
    path("sign-in/again/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("sign-in/again/passkey/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("sign-out/", sign_in.sign_out, name="account_logout"),
    # Ours shows what allauth has two pages for.
    path("profile/security/", profile.security, name="mfa_index"),
    path("profile/security/", profile.security, name="mfa_list_webauthn"),
    path(f"{_FACTORS}/app/", confirmed_first(totp.activate_totp), name="mfa_activate_totp"),
    path(f"{_FACTORS}/app/removal/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(f"{_FACTORS}/codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(f"{_FACTORS}/codes/new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(f"{_FACTORS}/codes/file/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path(f"{_FACTORS}/keys/new/", confirmed_first(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path(f"{_FACTORS}/keys/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path(f"{_FACTORS}/keys/<int:pk>/removal/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
]
