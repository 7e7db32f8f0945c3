"""Taking a run or a part of it back: what nobody touched since goes back, the rest is named and left.

What was created is withdrawn, never deleted: addresses, notes and collections may point at it.
"""

from collections.abc import Callable, Iterable
from itertools import groupby

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from catalogue.announce import announce
from catalogue.models import (
    Appearance,
    CaptionTrack,
    ImportChange,
    ImportItem,
    ImportRun,
    ImportSource,
    Recording,
    Talk,
)

from .applying import CANNOT_BE_WRITTEN
from .approving import remember_declined
from .context import Context
from .hints import hint
from .kinds import KINDS, Change, State
from .kinds.tracks import digest
from .known import Known
from .rewriting import object_key, rewriting

Action, Entry = ImportChange.Action, ImportChange.State
AT_ONCE = 50
NOT_KEPT = {"file", "poster", "slides"}
EDITED = gettext_noop("edited since: {fields}")
STAYS = gettext_noop("something that stays belongs to it")
DELETED = gettext_noop("it was deleted meanwhile")
UNDONE = gettext_noop("an editor took it back")
STUCK = gettext_noop("it cannot go back: {reason}")
RESTS = gettext_noop("A run was undone. Correct what was wrong, then start it.")


def undo(run: ImportRun, items: Iterable[str] | None = None) -> int:
    """Take back a run, or what it did to these outside ids; returns how many changes a worker will look at.

    After a whole run was taken back its source rests until somebody starts it: then everything is read from the
    beginning, and done again where the source still says so. Single things are not done again while the source
    says the same.
    """
    rows = ImportChange.objects.filter(run=run, state=Entry.APPLIED)
    with transaction.atomic():
        if items is None:
            _rest(run)
        else:
            rows = rows.filter(source_id__in=list(items))
            _remember(run, rows)
        number = rows.update(state=Entry.UNDOING)
    run.refresh_from_db()
    hint()
    return number


def _rest(run: ImportRun) -> None:
    ImportSource.objects.filter(pk=run.source_id).update(position={}, paused_reason=RESTS)
    run.changes.filter(state__in=(Entry.PROPOSED, Entry.APPROVED, Entry.UNRESOLVED)).delete()
    ImportRun.objects.filter(pk=run.pk, state__in=(*ImportRun.OPEN, "paused", "awaiting")).update(
        state=ImportRun.State.STOPPED, finished_at=timezone.now()
    )


def _remember(run: ImportRun, rows: QuerySet) -> None:
    said = {row.source_id: row.new for row in rows if row.action != Action.CREATED}
    created = rows.filter(action=Action.CREATED).values("source_id")
    items = ImportItem.objects.filter(import_source=run.source_id, source_id__in=created)
    remember_declined(run, said | {item.source_id: item.written for item in items})


class Undoing:
    """Some seconds of it: the last first, so that what hangs on something goes before it."""

    def __init__(self, run: ImportRun, guard: Callable[[], None]):
        self.run, self.guard = run, guard
        self.context = Context(Known.of(run.source))

    def some(self) -> bool:
        """The next fifty; False where none is left."""
        rows = list(self.run.changes.filter(state=Entry.UNDOING).order_by("-pk")[:AT_ONCE])
        for (kind, _alone), group in groupby(rows, _together):
            group = list(group)
            try:
                self._take_back(kind, group)
            except CANNOT_BE_WRITTEN:
                for row in group:
                    self._alone(kind, row)
        return bool(rows)

    def _alone(self, kind: str, row: ImportChange) -> None:
        row.refresh_from_db()
        try:
            self._take_back(kind, [row])
        except CANNOT_BE_WRITTEN as error:
            row.state, row.reason = Entry.KEPT, STUCK.format(reason=error)
            row.save(update_fields=["state", "reason"])

    def _take_back(self, name: str, rows: list[ImportChange]) -> None:
        kind = KINDS[name]
        with disable_reference_index_auto_update(), transaction.atomic():
            self.guard()
            items = self._items(rows)
            states = kind.states([object_key(item) for item in items.values()])
            changes = []
            for row in rows:
                item = items.get(row.source_id)
                state = states.get(object_key(item)) if item else None
                if state is None:
                    row.state, row.reason = Entry.UNDONE, DELETED
                elif change := self._change(row, item, state):
                    changes.append(change)
            written = [change for change in changes if change.changed]
            announce(kind.update(written, self.context) if written else set())
            fields = ["written", "withdrawn_at", "withdrawn_reason", "missed"]
            ImportItem.objects.bulk_update([change.item for change in changes], fields)
            ImportChange.objects.bulk_update(rows, ["state", "reason"])

    def _items(self, rows: list[ImportChange]) -> dict[str, ImportItem]:
        ids = [row.source_id for row in rows]
        items = ImportItem.objects.filter(import_source=self.run.source_id, source_id__in=ids)
        return {item.source_id: item for item in items}

    def _change(self, row: ImportChange, item: ImportItem, state: State) -> Change | None:
        """What is to be written of one; sets its row's state and reason."""
        row.state, row.reason = Entry.UNDONE, ""
        if row.action == Action.CREATED:
            return self._withdrawal(row, item, state)
        touched = self._touched(item, state, row.new)
        back = {
            name: value for name, value in row.old.items() if name not in touched and name not in NOT_KEPT
        }
        if left := sorted(set(row.old) - set(back)):
            row.state = Entry.UNDONE if back else Entry.KEPT
            row.reason = EDITED.format(fields=", ".join(left))
        change = rewriting(item, state, back)
        item.written = _without_words(change.comparison.written, row)
        if back.get("live"):
            item.withdrawn_at, item.withdrawn_reason, item.missed = None, "", 0
        return change

    def _withdrawal(self, row: ImportChange, item: ImportItem, state: State) -> Change | None:
        written = {
            name: value for name, value in item.written.items() if name != "live" or state.live["live"]
        }
        if touched := self._touched(item, state, written):
            row.state, row.reason = Entry.KEPT, EDITED.format(fields=", ".join(touched))
            return None
        if state.live["live"] and _is_needed(item):
            row.state, row.reason = Entry.KEPT, STAYS
            return None
        change = rewriting(item, state, {"live": False} if state.live["live"] else {})
        item.written = change.comparison.written
        item.withdrawn_at, item.withdrawn_reason = timezone.now(), UNDONE
        return change

    def _touched(self, item: ImportItem, state: State, ours: dict) -> list[str]:
        """The fields that no longer are as we wrote them, live or in a draft."""
        kind, touched = KINDS[item.kind], []
        for name, value in ours.items():
            wanted = kind.resolve(self.context, name, value)
            if any(present[name] != wanted for present in state.present if name in present):
                touched.append(name)
        return sorted(touched)


def _together(row: ImportChange) -> tuple[str, int | None]:
    """Of topics and recordings one may hang on another, so each is taken back before the next is looked at."""
    return row.kind, row.pk if row.kind in ("topic", "recording") else None


def _without_words(written: dict, row: ImportChange) -> dict:
    """Of a transcript, what tells it from others is remembered, not its words."""
    if not isinstance(written.get("cues"), list):
        return written
    cues = ((start, end, voice, text) for start, end, text, voice in written["cues"])
    return {**written, "cues": digest(cues)}


def _is_needed(item: ImportItem) -> bool:
    """Whether something that is to be seen hangs on it."""
    key = object_key(item)
    match item.kind:
        case "person":
            live = Q(talk__live=True) | Q(session__live=True) | Q(webinar__live=True)
            return Appearance.objects.filter(live, person=key).exists()
        case "talk":
            return Recording.objects.filter(talk=key, live=True).exists()
        case "recording":
            parts = Recording.objects.filter(part_of=key, live=True)
            return parts.exists() or CaptionTrack.objects.filter(recording=key, live=True).exists()
        case "captions":
            return False
    return _holds_something(Page.objects.get(pk=key))


def _holds_something(page: Page) -> bool:
    return any(_live_below(page))


def _live_below(page: Page) -> Iterable[bool]:
    yield page.get_children().filter(live=True).exists()
    yield Talk.objects.filter(Q(page=page) | Q(topics=page.pk), live=True).exists()
    yield Recording.objects.filter(Q(session=page.pk) | Q(webinar=page.pk), live=True).exists()
