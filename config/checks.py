"""What `manage.py check` says of the environment: what to set, and to what."""

import os
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Warning, register

MEANING = {
    "SECRET_KEY": "a long random text, the same on every machine and given to nobody",
    "ALLOWED_HOSTS": "the host names people use, such as rounds.example.org",
    "BASE_URL": "the address people use, such as https://rounds.example.org",
    "DATABASE_URL": "such as postgres://user:password@host:5432/rounds",
    "BROKER_URL": "such as redis://host:6379/1 or amqp://user:password@host:5672/",
    "EMAIL_URL": "such as smtp+tls://user:password@host:587; people confirm their address by mail",
}


@register
def check_required(app_configs, **kwargs):
    """Production runs on nothing that was left unsaid."""
    return [
        Error(f"{name} is not set.", hint=f"Set {name}: {MEANING[name]}.", id="config.E001")
        for name in getattr(settings, "REQUIRED_ENVIRONMENT", [])
        if not os.environ.get(name)
    ]


@register
def check_base_url(app_configs, **kwargs):
    """Links in mails and feeds begin with it."""
    parts = urlsplit(settings.BASE_URL)
    wrong = parts.scheme not in ("http", "https") or not parts.hostname or settings.BASE_URL.endswith("/")
    if wrong:
        hint = f"Set BASE_URL: {MEANING['BASE_URL']}, without a slash at its end."
        return [
            Error(f"BASE_URL is no address of a site: {settings.BASE_URL!r}.", hint=hint, id="config.E002")
        ]
    return []


@register(deploy=True)
def check_base_url_of_production(app_configs, **kwargs):
    """The address that people are given must be one that this site answers."""
    parts = urlsplit(settings.BASE_URL)
    errors = []
    if parts.scheme != "https":
        errors.append(Error("BASE_URL is not https.", hint="Set BASE_URL to https://...", id="config.E003"))
    hosts = [host.lstrip(".") for host in settings.ALLOWED_HOSTS]
    if "*" in hosts:
        hint = f"Set ALLOWED_HOSTS: {MEANING['ALLOWED_HOSTS']}, several with commas."
        errors.append(Error("ALLOWED_HOSTS lets any host name in.", hint=hint, id="config.E004"))
    elif not any(parts.hostname == host or str(parts.hostname).endswith(f".{host}") for host in hosts):
        hint = f"Set ALLOWED_HOSTS so that it names {parts.hostname}."
        errors.append(Error("ALLOWED_HOSTS lacks the host of BASE_URL.", hint=hint, id="config.E005"))
    return errors


@register(deploy=True)
def check_embedded_parts(app_configs, **kwargs):
    """What serves one machine is no ground for several processes on several."""
    warnings = []
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        hint = f"Set DATABASE_URL: {MEANING['DATABASE_URL']}."
        warnings.append(Warning("SQLite serves one machine with few editors.", hint=hint, id="config.W001"))
    if settings.CELERY_BROKER_URL.startswith(("filesystem", "memory")):
        hint = f"Set BROKER_URL: {MEANING['BROKER_URL']}."
        warnings.append(Warning("The broker in a folder serves one machine.", hint=hint, id="config.W002"))
    return warnings
