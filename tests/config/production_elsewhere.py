"""Production's settings as they are, but for the collected files, which go where DATA_DIR is."""

from config.settings.production import *  # noqa: F403
from config.settings.production import DATA_DIR

STATIC_ROOT = DATA_DIR / "static"
