"""For working on the code: errors with their trace, mail on the terminal."""

from .base import *  # noqa: F403

DEBUG = True
