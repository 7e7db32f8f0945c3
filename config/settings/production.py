"""For a society's own machines, told by the environment; `manage.py check` says what is missing or wrong."""

from config import logs

from .base import *  # noqa: F403
from .base import BASE_URL, LOG_LEVEL, STORAGES

# Nothing of base's defaults for one's own machine may slip in here.
REQUIRED_ENVIRONMENT = ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL", "DATABASE_URL", "BROKER_URL", "EMAIL_URL"]

DEBUG = False
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # an editor's preview is a frame of our own
CSRF_TRUSTED_ORIGINS = [BASE_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
WHITENOISE_USE_FINDERS = False
LOGGING = logs.to_the_terminal(LOG_LEVEL, as_json=True)
