"""The one way to ask anything of another machine: public hosts only, bounded in size, time and depth."""

from .fetching import Answer, Fetcher, Limits

__all__ = ["Answer", "Fetcher", "Limits"]
