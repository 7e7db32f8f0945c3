"""A few seconds of a run: what is to be done next stands in its rows, and so does what was done.

A page is listed, compared and written, or its changes are kept as proposals; then its position is kept. Whoever
is killed in between leaves a page of which some is written: the next slice takes it again and finds that unchanged.
"""

import logging
import time
from collections.abc import Iterable
from dataclasses import replace

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from catalogue.models import ImportChange, ImportItem, ImportProblem, ImportRun, ImportSource

from .adapters import ADAPTERS, Page, WrongSetting
from .applying import write
from .approving import Approved, leave, propose_again, records_of
from .batches import Batch, Notice
from .counting import NOT_TAKEN, count
from .failing import ask_later, fail
from .failures import Failure, QuotaExceeded, Temporary
from .files import UnreadableSource
from .kept_plans import forget, kept, remember
from .leases import Lease, LeaseLost
from .ledger import enter, put_off, recall
from .planning import Plan, plan
from .problems import keep_problems
from .records import Refused
from .secrets import UnreadableSecrets
from .source_settings import settings_of
from .undoing import Undoing
from .vanishing import count_missing

log = logging.getLogger(__name__)
# How much longer a slice may take to come to the end of a page, of which the next would begin anew.
TO_END_A_PAGE = 0.3
Change, State = ImportChange.State, ImportRun.State
Problems = tuple[list[Refused], list[Notice]]
AT_ONCE = 100


class OutOfTime(Exception):
    """The slice is over, or somebody paused or stopped the run."""


class Slice:
    def __init__(self, run: ImportRun, lease: Lease, seconds: float):
        self.run, self.source, self.lease = run, run.source, lease
        self.until, self.beyond = time.monotonic() + seconds, seconds * TO_END_A_PAGE
        self._plans: dict[bool, Plan] = {}
        self._pages = 0

    def work(self) -> None:
        """Whatever goes wrong ends as the run's state and sentence; a lost lease or database leaves it as it is."""
        try:
            self._begin()
            self._undo()
            while self._is_running() and self._step():
                self._may_go_on()
        except OutOfTime:
            remember(self.run, self._plans)
        except LeaseLost:
            pass
        except (Temporary, QuotaExceeded, OSError) as error:
            ask_later(self.run, error)
        except (Failure, WrongSetting, UnreadableSource, UnreadableSecrets) as error:
            fail(self.run, str(error))
        except (OperationalError, InterfaceError) as error:
            log.warning("The database is away or full; the import goes on when it is back: %s", error)
        except Exception as error:
            said = f"{type(error).__name__}: a fault of ours; the log says more"
            fail(self.run, said)
            self.run.changes.filter(state=Change.UNDOING).update(state=Change.KEPT, reason=said)
            raise

    def _begin(self) -> None:
        self.lease.keep(self.run)
        ImportRun.objects.filter(pk=self.run.pk, state=State.WAITING).update(state=State.RUNNING)

    def _step(self) -> bool:
        """Do what is next; False where nothing is left."""
        changes = self.run.changes
        if not self.run.is_listed:
            self._list()
        elif changes.filter(state=Change.UNRESOLVED).exists():
            self._take_up(Change.UNRESOLVED)
        elif not self.run.is_counted:
            self._count_vanished()
        elif changes.filter(state=Change.APPROVED).exists():
            self._take_up(Change.APPROVED)
        else:
            self._end()
            return False
        return True

    def _undo(self) -> None:
        """What is to be taken back, whatever became of the run."""
        if not self.run.changes.filter(state=Change.UNDOING).exists():
            return
        forget()
        undoing = Undoing(self.run, self.guard)
        while undoing.some():
            self._update(**count(self.run))
            if time.monotonic() > self.until:
                raise OutOfTime

    def _is_running(self) -> bool:
        return ImportRun.objects.filter(pk=self.run.pk, state=State.RUNNING).exists()

    def _may_go_on(self) -> None:
        if time.monotonic() > self.until or not self._is_running():
            raise OutOfTime

    def guard(self) -> None:
        self.lease.keep()

    def _list(self) -> None:
        adapter = ADAPTERS[self.source.kind]
        with settings_of(self.source) as settings:
            for page in adapter.listing(settings, self.run.position or None):
                self._take(page)
                if page.last:
                    return
                self._may_go_on()
        self._take(Page((), self.run.position, last=True))

    def _take(self, page: Page) -> None:
        found = self.plan()
        found.page = self.run.page + 1
        found.done = set() if self._pages else self._written_of_page(found.page)
        refused, notices = self._carry_out(found, found.compared(page.items))
        self._keep_position(page, found, refused, notices)
        self._pages += 1

    def _written_of_page(self, number: int) -> set[str]:
        """What a slice that was cut off wrote of this very page."""
        items = ImportItem.objects.filter(seen_in=self.run, seen_page=number)
        changes = self.run.changes.filter(page=number)
        return {*items.values_list("source_id", flat=True), *changes.values_list("source_id", flat=True)}

    def plan(self, shows: bool | None = None) -> Plan:
        """What is known of the source and of this run so far, read once a slice, or kept from the last one.

        With what is only planned, where it `shows` what it would do; by default as the run does.
        """
        shows = self.run.waits if shows is None else shows
        if shows not in self._plans:
            begun = time.monotonic()
            found = kept(self.run, shows)
            found = self._plans[shows] = found or plan((), self.source, ADAPTERS[self.source.kind].lists)
            found.guard = self.guard
            found.replaced = set(self.run.listed.get("replaced", ()))
            found.has_gone = self.run.listed.get("gone", False)
            found.is_whole = self.run.listed.get("whole", True)
            if not found.page:
                recall(found.context, self.run, shows)
            self.until += time.monotonic() - begun  # or a large source would never get beyond it
        return self._plans[shows]

    def _carry_out(self, found: Plan, batches: Iterable[Batch], proposes: bool | None = None) -> Problems:
        """Write the batches, or keep them as proposals."""
        proposes = self.run.waits if proposes is None else proposes
        refused, notices = [], []
        for number, batch in enumerate(batches):
            if number and time.monotonic() > self.until + self.beyond:
                self._plans.clear()  # it knows half a page
                raise OutOfTime
            refused += self._propose(found, batch) if proposes else write(batch, found, self.run)[1]
            refused += batch.refused
            notices += batch.notices
        return refused, notices

    def _propose(self, found: Plan, batch: Batch) -> list[Refused]:
        """Nothing of the catalogue is written, only what would be, and that these things were on the list."""
        wanted = [one for one in batch.changes if one.is_new or one.changed]
        with transaction.atomic():
            self.guard()
            enter(batch, wanted, found, self.run, Change.PROPOSED)
            if not batch.withdraws:
                self._mark_seen([one.record.source_id for one in wanted], found.page)
        return write(
            replace(batch, changes=[one for one in batch.changes if one not in wanted]), found, self.run
        )[1]

    def _mark_seen(self, ids: list[str], page: int) -> None:
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            rows = ImportItem.objects.filter(import_source=self.source, source_id__in=some)
            rows.update(seen_in=self.run, seen_page=page, missed=0)

    def _keep_position(self, page: Page, found: Plan, refused: list, notices: list) -> None:
        records, found.put_off = found.put_off, []
        listed = {
            "replaced": sorted(found.replaced, key=str),
            "gone": found.has_gone,
            "whole": found.is_whole,
            "complete": page.complete,
        }
        ids = [one.source_id for one in (*refused, *records) if one.source_id]
        counted = self._counted(page.last)
        with transaction.atomic():
            self.guard()
            put_off(records, found, self.run)
            self._mark_seen(ids, NOT_TAKEN)
            self._keep_problems(refused, notices, found)
            self._update(
                position=page.next_position if not page.unchanged else self.run.position,
                page=found.page,
                listed=listed,
                is_listed=page.last,
                attempts=0,
                retry_at=None,
                error="",
                **counted,
            )

    def _counted(self, is_last: bool) -> dict[str, int]:
        """Once a slice, and at the end: it takes the longer, the more there is."""
        return {} if self._pages and not is_last else count(self.run)

    def _keep_problems(self, refused, notices, found: Plan) -> None:
        if found.page:
            ImportProblem.objects.filter(run=self.run, page=found.page).delete()
        keep_problems(self.run, refused, notices, found.refusals, found.page)
        found.refusals.clear()

    def _update(self, **values) -> None:
        """Never the state: somebody may just be pausing it."""
        ImportRun.objects.filter(pk=self.run.pk).update(**values)
        for name, value in values.items():
            setattr(self.run, name, value)

    # What waited for something that came later, or for an editor.

    def _take_up(self, state: str) -> None:
        """A hundred of those that wait; all of them again while any came, as others may have waited for it."""
        waiting = self.run.changes.filter(state=state)
        if rows := list(waiting.filter(is_tried=False)[:AT_ONCE]):
            self._try(state, rows)
        elif self.run.listed.get("moved"):
            with transaction.atomic():
                self.guard()
                waiting.update(is_tried=False)
                self._update(listed=self.run.listed | {"moved": False})
        else:
            self._leave(state, list(waiting[:AT_ONCE]))

    def _try(self, state: str, rows: list[ImportChange]) -> None:
        found = self.plan(shows=self.run.waits and state != Change.APPROVED)
        found.page, found.done = 0, set()
        if state == Change.APPROVED:
            batches = Approved(rows, found, self.run).batches()
            problems = self._carry_out(found, batches, proposes=False)
        else:
            problems = self._carry_out(found, found.compared(records_of(rows, found)))
        records, found.put_off = found.put_off, []
        left = {record.source_id for record in records}
        tried = self.run.changes.filter(pk__in=[row.pk for row in rows], state=state)
        with transaction.atomic():
            self.guard()
            tried.filter(source_id__in=left).update(is_tried=True)
            if state == Change.UNRESOLVED:
                tried.exclude(source_id__in=left).delete()
            else:
                leave(tried.exclude(source_id__in=left), problems[0])
            self._keep_problems(*problems, found)
            self._update(listed=self.run.listed | {"moved": len(left) < len(rows)}, **count(self.run))

    def _leave(self, state: str, rows: list[ImportChange]) -> None:
        """What nothing came for: refused, or proposed again with the reason."""
        found = self.plan(shows=self.run.waits and state != Change.APPROVED)
        found.page = 0
        refused = [one for batch in found.refused(records_of(rows, found)) for one in batch.refused]
        with transaction.atomic():
            self.guard()
            if state == Change.UNRESOLVED:
                self.run.changes.filter(pk__in=[row.pk for row in rows], state=state).delete()
                self._keep_problems(refused, [], found)
            else:
                propose_again(rows, refused)
            self._update(**count(self.run))

    def _count_vanished(self) -> None:
        """At the end of a listing that named everything: what it lacked is counted, and withdrawn in time."""
        found, listed = self.plan(), self.run.listed
        if listed.get("complete") and listed.get("whole") and not listed.get("gone"):
            self._carry_out(found, found.vanished())
        with transaction.atomic():
            self.guard()
            count_missing(found.absent)
            self._update(is_counted=True, **count(self.run))

    def _end(self) -> None:
        """Done, or waiting for an editor; the position is the source's once all is decided."""
        run = self.run
        awaits = run.changes.filter(state=Change.PROPOSED).exists()
        with transaction.atomic():
            self.guard()
            ended = ImportRun.objects.filter(pk=run.pk, state=State.RUNNING)
            if awaits:
                ended.update(state=State.AWAITING, **count(run))
                return
            values = count(run) | {"state": State.DONE, "finished_at": run.finished_at or timezone.now()}
            if ended.update(**values) and run.finished_at is None:
                ImportSource.objects.filter(pk=self.source.pk).update(position=run.position)
