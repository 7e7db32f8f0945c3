"""Tells the house which findable things changed; whoever listens (search does) decides what to do.

A key is "<kind>:<primary key>"; kinds: talk, session, webinar, congress, topic, collection, person. Sending
happens inside the writer's transaction, so what listeners write is kept or lost with the change itself.
"""

from collections.abc import Iterable

from django.dispatch import Signal

# Sent with keys=frozenset[str].
entries_changed = Signal()
# Sent when the terms of topics changed: synonyms are to be read again.
terms_changed = Signal()


def announce(keys: Iterable[str]) -> None:
    """Say that the things with these keys may be found differently now, or no longer."""
    keys = frozenset(keys)
    if keys:
        entries_changed.send(sender="catalogue", keys=keys)
