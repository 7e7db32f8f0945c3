"""The one way to ask anything of another machine: public hosts only, bounded in size, time and depth."""

from .fetching import A_LOOK, A_RUN, Answer, Fetcher, Limits

__all__ = ["A_LOOK", "A_RUN", "Answer", "Fetcher", "Limits"]
