"""Django settings, read from the environment. `testing` changes what tests need."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from hedgerow.config.database import database
from hedgerow.config.home import home, secret_key


def _flag(name: str, *, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


HEDGEROW_HOME: Path = home()
# The index of places, made from packages when it is first needed; it can be deleted at any time.
HEDGEROW_PLACES = HEDGEROW_HOME / "places"
HEDGEROW_URL = os.environ.get("HEDGEROW_URL", "http://127.0.0.1:8000").rstrip("/")
HEDGEROW_HARDENED = _flag("HEDGEROW_HARDENED")
HEDGEROW_MAX_UPLOAD = int(os.environ.get("HEDGEROW_MAX_UPLOAD", str(1024**3)))
HEDGEROW_API_RATE = int(os.environ.get("HEDGEROW_API_RATE", "600"))  # requests a minute per key, in the long run
HEDGEROW_API_BURST = int(os.environ.get("HEDGEROW_API_BURST", "120"))  # and at once
HEDGEROW_MAX_LETTER = int(os.environ.get("HEDGEROW_MAX_LETTER", str(25_000_000)))  # bytes of one e-mail fetched
HEDGEROW_HTTP_TRUSTED = [h for h in os.environ.get("HEDGEROW_HTTP_TRUSTED", "").split(",") if h]
HEDGEROW_SQUARE_URL = os.environ.get("HEDGEROW_SQUARE_URL", "https://connect.squareup.com").rstrip("/")
HEDGEROW_SPARK_MASTER = os.environ.get("HEDGEROW_SPARK_MASTER", "")  # empty: DuckDB, in this process
_HTTPS = HEDGEROW_URL.startswith("https://")
_PROXIES = int(os.environ.get("HEDGEROW_PROXIES", "0"))

DEBUG = _flag("HEDGEROW_DEBUG")
SECRET_KEY = secret_key(HEDGEROW_HOME)
_HOSTS = os.environ.get("HEDGEROW_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ALLOWED_HOSTS = [host for host in (*_HOSTS, urlsplit(HEDGEROW_URL).hostname) if host]
CSRF_TRUSTED_ORIGINS = [HEDGEROW_URL]

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), HEDGEROW_HOME, hardened=HEDGEROW_HARDENED)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "hedgerow.kernel",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_tasks",
    "django_htmx",
    "ninja",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "hedgerow.web",
    "hedgerow.api",
    "hedgerow.accounts",
    "hedgerow.oauth",
    "hedgerow.timeline",
    "hedgerow.lake",
    "hedgerow.network",
    "hedgerow.ledger",
    "hedgerow.exchange",
    "hedgerow.sales",
    "hedgerow.resources",
    "hedgerow.sharing",
    "hedgerow.circles",
    "hedgerow.value_network",
    "hedgerow.care",
    "hedgerow.listening",
    "hedgerow.positioning",
    "hedgerow.automation",
    "hedgerow.visits",
    "hedgerow.inbox",
    "hedgerow.initiatives",
    "hedgerow.insight",
    "hedgerow.config",
]

MIDDLEWARE = [
    "hedgerow.visits.door.CollectorMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "hedgerow.accounts.middleware.WorkspaceMiddleware",
    "hedgerow.web.middleware.PreferencesMiddleware",
    "hedgerow.web.middleware.ProblemMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "hedgerow.config.urls"
WSGI_APPLICATION = "hedgerow.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "NAME": "jinja2",
        "OPTIONS": {"environment": "hedgerow.web.jinja.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).resolve().parents[2] / package / "templates_dtl" for package in ("web", "accounts")],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hedgerow.web.context.shell",
            ],
        },
    },
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"

TASKS = {"default": {"BACKEND": "hedgerow.kernel.jobs.backend.LeaseBackend"}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish")), ("ar", _("Arabic"))]
LOCALE_PATHS = [Path(__file__).resolve().parents[2] / "web" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = HEDGEROW_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_TEMP_DIR = None

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS and _PROXIES else None
X_FRAME_OPTIONS = "DENY"

# Without a mail server letters become files: nothing is lost, and nobody is told that it was sent.
_MAIL = "smtp" if "HEDGEROW_SMTP_HOST" in os.environ else "filebased"
EMAIL_BACKEND = os.environ.get("HEDGEROW_EMAIL_BACKEND", f"django.core.mail.backends.{_MAIL}.EmailBackend")
EMAIL_FILE_PATH = HEDGEROW_HOME / "mail"
EMAIL_HOST = os.environ.get("HEDGEROW_SMTP_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("HEDGEROW_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("HEDGEROW_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("HEDGEROW_SMTP_PASSWORD", "")
EMAIL_USE_TLS = _flag("HEDGEROW_SMTP_TLS")
DEFAULT_FROM_EMAIL = os.environ.get("HEDGEROW_FROM", "Hedgerow <hedgerow@localhost>")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("HEDGEROW_LOG", "WARNING")},
    # Its debugging lines carry tokens.
    "loggers": {"authlib": {"level": "WARNING"}},
}

from hedgerow.config.settings.security import *
