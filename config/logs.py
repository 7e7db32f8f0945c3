"""One line per event on the error output: for people on their own machine, JSON for machines elsewhere."""

import re

import structlog

SECRET_NAMES = re.compile(r"passw|secret|token|authori[sz]ation|cookie|api_?key|signature|credential", re.I)
# The password in an address, and the value of a telling parameter in a text.
IN_ADDRESS = re.compile(r"(?<=://)([^\s/:@]*):[^\s/@]+@")
IN_TEXT = re.compile(
    r"((?:passw\w*|secret|\w*token|api_?key|signature)\"?'?\s*[=:]\s*\"?'?)[^\s&\"',;]+", re.I
)


def without_secrets(_, __, event: dict) -> dict:
    """Mask what a log must not keep, by the name of a value or by its look."""
    return {
        name: "***" if SECRET_NAMES.search(name) else masked(value) if isinstance(value, str) else value
        for name, value in event.items()
    }


def masked(text: str) -> str:
    return IN_TEXT.sub(r"\1***", IN_ADDRESS.sub(r"\1:***@", text))


def to_the_terminal(level: str, as_json: bool) -> dict:
    """Django's LOGGING, for our own structlog lines and for those of every library."""
    before = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(allow=["status_code"]),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *before,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    # Traces without the values of variables: among them may be what somebody has just typed as a secret.
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    renderer = structlog.processors.JSONRenderer() if as_json else plain
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": before,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            without_secrets,
            renderer,
        ],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["terminal"], "level": level},
        "loggers": {
            # Django's own handlers would say everything twice.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Two lines for every row saved; a trace for every robot that guesses names.
            "django_tasks": {"level": "WARNING"},
            # They log whole addresses and headers, with whatever keys are in them.
            "httpx": {"level": "WARNING"},
            "httpcore": {"level": "WARNING"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            # Each request and each failure; search says once that it is away, and once that it is back.
            "elastic_transport": {"level": "ERROR"},
            "urllib3.connection": {"level": "ERROR"},
        },
    }
