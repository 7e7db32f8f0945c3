"""Who does what in `bench.torture`: each function is a process of its own. `work` is their common folder."""

import json
import random
import statistics
import time
from collections import Counter
from pathlib import Path

from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import OperationalError, connection
from django.http import QueryDict
from django.test import RequestFactory

from catalogue.models import Recording, SessionPage, Talk, TranscriptCue
from search.answers import ask
from search.building import build_entries
from search.comparison import compare
from search.engines.protocol import EngineUnavailable, IndexBusy
from search.forms import SearchForm
from search.indexing import index_pending
from search.keys import MODELS, all_keys, in_batches
from search.models import Announcement
from search.present import present_engine
from search.query import SearchQuery
from search.rebuilding import rebuild as rebuild_now

IN_FLIGHT = 40  # entries that an edit of this moment may make more or fewer
LOOKED_FOR = 300
REST = 0.2  # seconds between a reader's two looks
WAITS = 60  # seconds for an edit to be found


def prepare(work: Path, talks: int, lines: int) -> None:
    """A catalogue, indexed."""
    from bench.large_catalogue import LargeCatalogue
    from config.snapshot import restore

    if not restore(connection):
        call_command("migrate", verbosity=0)
    call_command("seed", stdout=open("/dev/null", "w"))  # noqa: SIM115
    LargeCatalogue(talks, lines).write()
    call_command("rebuild_index")


def edit(work: Path, edits: int, pace: float, seed: int) -> None:
    """`edits` changes of every kind, each written down with the new title's own word, if it has one."""
    chance = random.Random(seed)
    kinds = (retitle, withdraw, publish, delete, add, change_level, say_more, withdraw_session)
    with (work / "edits").open("a") as log:
        for number in range(edits):
            began = time.monotonic()
            kind = chance.choices(kinds, (45, 14, 12, 5, 5, 12, 5, 2))[0]
            word = kind(chance, number) or ""
            log.write(f"{time.time()}\t{kind.__name__}\t{word}\n")
            log.flush()
            time.sleep(max(0, 1 / pace - (time.monotonic() - began)))


def _some(chance, rows):
    pks = list(rows.order_by("pk").values_list("pk", flat=True))
    return rows.model.objects.get(pk=chance.choice(pks))


def retitle(chance, number: int) -> str:
    talk = _some(chance, Talk.objects.filter(live=True))
    talk.title = f"Xq{number}z {talk.title.partition(' ')[2]}"[:200]
    talk.save()
    return f"xq{number}z"


def withdraw(chance, number: int) -> None:
    _some(chance, Talk.objects.filter(live=True)).unpublish()


def publish(chance, number: int) -> None:
    if Talk.objects.filter(live=False).exists():
        _some(chance, Talk.objects.filter(live=False)).save_revision().publish()


def delete(chance, number: int) -> None:
    _some(chance, Talk.objects.all()).delete()


def add(chance, number: int) -> str:
    page = _some(chance, SessionPage.objects.all())
    Talk.objects.create(title=f"Xq{number}z is new", slug=f"new-{number}", page_id=page.pk)
    return f"xq{number}z"


def change_level(chance, number: int) -> None:
    recording = _some(chance, Recording.objects.filter(talk__isnull=False))
    recording.level = (recording.level + chance.choice((1, 2))) % 3
    recording.save()


def say_more(chance, number: int) -> None:
    cue = TranscriptCue.objects.order_by("?").first()
    TranscriptCue.objects.create(track=cue.track, start_ms=10**6, end_ms=10**6 + 900, text=f"said {number}")
    cue.track.save()


def withdraw_session(chance, number: int) -> None:
    session = _some(chance, SessionPage.objects.all())
    if session.live:
        session.unpublish()
    else:
        session.save_revision().publish()


def index(work: Path) -> None:
    """As worker and sweep do: now and again, whatever happens."""
    while not (work / "stop").exists():
        try:
            index_pending(5)
        except (EngineUnavailable, OperationalError):
            time.sleep(1)
        time.sleep(0.2)


def rebuild(work: Path) -> None:
    try:
        rebuild_now()
    except (IndexBusy, EngineUnavailable) as problem:
        raise SystemExit(str(problem)) from None


def read(work: Path, level: int) -> None:
    """Search as a guest or a member, and look whether what is shown may be shown."""
    from members.models import User

    chance = random.Random(level)
    user = User.objects.filter(is_superuser=True).first() if level else AnonymousUser()
    seen: Counter[str] = Counter()
    while not (work / "stop").exists():
        seen["samples"] += 1
        try:
            look(seen, user, level, chance)
        except EngineUnavailable:
            seen["resting"] += 1
        time.sleep(REST)
    names = ("samples", "resting", "saw a half-filled index", "saw a withdrawn talk", "saw a closed moment")
    (work / f"reader-{level}.json").write_text(json.dumps({name: seen[name] for name in names}))


def look(seen: Counter, user, level: int, chance: random.Random) -> None:
    hidden, closed = _hidden(), _closed(level)
    least = _visible_entries() - Announcement.objects.values("key").distinct().count() - IN_FLIGHT
    total = present_engine().search(SearchQuery("", level=level, limit=1)).total
    request = RequestFactory().get("/search/")
    request.user = user
    answer = ask(SearchForm(QueryDict(mutable=True) | {"q": _words(chance, hidden)}), request)
    shown = {one.thing.pk for one in answer.found if one.kind == "talk"}
    heard = {place.moment.recording for one in answer.found for place in one.moments}
    seen["saw a half-filled index"] += total < least
    seen["saw a withdrawn talk"] += bool(shown & hidden & _hidden())
    seen["saw a closed moment"] += bool(heard & closed & _closed(level))


def _hidden() -> set[int]:
    visible = Talk.objects.visible_to(None).order_by().values("pk")
    return set(Talk.objects.exclude(pk__in=visible).order_by().values_list("pk", flat=True))


def _closed(level: int) -> set[int]:
    return set(Recording.objects.filter(level__gt=level).order_by().values_list("pk", flat=True))


def _visible_entries() -> int:
    kinds = {kind: model.objects.visible_to(None) for kind, model in MODELS.items()}
    kinds["topic"] = kinds["topic"].filter(locale__language_code="en")
    return sum(rows.count() for rows in kinds.values())


def _words(chance: random.Random, hidden: set[int]) -> str:
    """Words of a talk's title, mostly of a withdrawn one; or what was said; or nothing, for the newest."""
    kind = chance.random()
    if kind < 0.5 and hidden:
        title = Talk.objects.filter(pk=chance.choice(sorted(hidden))).values_list("title", flat=True).first()
    elif kind < 0.9:
        title = TranscriptCue.objects.order_by("?").values_list("text", flat=True).first()
    else:
        title = ""
    return " ".join((title or "").split()[:5])


def wait_for_edits(work: Path) -> None:
    """How long the newest title takes to be found, in seconds, again and again."""
    took, lost, last = [], 0, ""
    while not (work / "stop").exists():
        made_at, word = _newest_word(work)
        if word == last or time.time() - made_at > 3:
            time.sleep(0.02)
            continue
        last = word
        if (waited := _wait(work, word, made_at)) is None:
            lost += 1
        else:
            took.append(waited)
    cuts = statistics.quantiles(took, n=20) if len(took) > 1 else [0] * 19
    told = {
        "titles waited for": len(took),
        "seconds until found, p50": round(cuts[9], 2),
        "seconds until found, p95": round(cuts[18], 2),
        "seconds until found, at most": round(max(took, default=0), 2),
        "not found in a minute, or replaced meanwhile": lost,
    }
    (work / "waiting.json").write_text(json.dumps(told))


def _newest_word(work: Path) -> tuple[float, str]:
    path = work / "edits"
    rows = path.read_text().splitlines() if path.exists() else []
    made = [row.split("\t") for row in rows[-20:] if row.count("\t") == 2]
    return next(((float(at), word) for at, _, word in reversed(made) if word), (0, ""))


def _wait(work: Path, word: str, made_at: float) -> float | None:
    while time.time() < made_at + WAITS and not (work / "stop").exists():
        if _found(word):
            return time.time() - made_at
        if not Talk.objects.visible_to(None).filter(title__istartswith=word).exists():
            return None
        time.sleep(0.02)
    return None


def _found(word: str) -> bool:
    try:
        return present_engine().search(SearchQuery(f'"{word}"', limit=1)).total > 0
    except EngineUnavailable:
        return False


def judge(work: Path, result: Path) -> None:
    """Compare database and index, by key and revision and by searching, and gather what the readers saw."""
    found = compare()
    names = ("missing", "stale", "extra", "refused")
    told = {name: len(getattr(found, name)) for name in names} | _titles(work)
    told["entries"] = sum(len(build_entries(keys)) for keys in in_batches(all_keys(), 500))
    files = {"a guest": "reader-0.json", "a member": "reader-2.json", "who waits for edits": "waiting.json"}
    told["readers"] = {who: _seen_by(work / name) for who, name in files.items()}
    result.write_text(json.dumps(told))


def _seen_by(path: Path) -> dict[str, int]:
    return json.loads(path.read_text()) if path.exists() else {"saw so wrong an answer that it gave up": 1}


def _titles(work: Path) -> dict[str, int]:
    """Each word once given to a title finds its talk while the title has it, and nothing afterwards."""
    words = {row.split("\t")[2] for row in (work / "edits").read_text().splitlines()} - {""}
    titles = Talk.objects.visible_to(None).filter(title__istartswith="xq").values_list("title", flat=True)
    present = {title.split()[0].lower() for title in titles}
    chance = random.Random(1)
    now = chance.sample(sorted(present), min(LOOKED_FOR, len(present)))
    former = chance.sample(sorted(words - present), min(LOOKED_FOR, len(words - present)))
    return {
        "present titles looked for": len(now),
        "present titles not found": sum(not _found(word) for word in now),
        "former titles looked for": len(former),
        "former titles still found": sum(_found(word) for word in former),
    }
