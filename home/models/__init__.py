"""The front door's pages and settings."""

from .pages import EditorialPage, HomePage
from .settings import SiteSettings

__all__ = ["EditorialPage", "HomePage", "SiteSettings"]
