"""Entries as the database has them now: what everybody may see, and what each level may hear."""

from .entries import BUILDERS, build_entries, digest

__all__ = ["BUILDERS", "build_entries", "digest"]
