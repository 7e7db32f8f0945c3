"""Runs against hosts with troubles: `python -m bench.host_runs [--items 5000] [--every 9] [--only zoom,feed]`.

Of each kind a host on this machine lists so many items, by pages, with tokens that expire. A run brings them, a
second one what changed there while it listed, a third what is then. Once undisturbed, once with trouble every so
many questions: asked too often (429, Retry-After), errors, half answers, slow ones, none. The rows of the catalogue
must be the same in the end, and the second run may withdraw only what has gone. Exits with 1 where it is not so.
`cpu` are the seconds of a processor that the disturbed runs took, hosts included; `calm` those of the undisturbed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

# What tells of runs, and not of what came.
RUNS = ("ImportRun", "ImportChange", "ImportProblem")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--items", type=int, default=5000)
    arguments.add_argument("--every", type=int, default=9)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--part", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.part:
        print(json.dumps(part(given.part[0], given.items, int(given.part[1]))))
        return
    kinds = ("vimeo", "youtube", "zoom", "pretalx", "feed", "indico", "opencast")

    columns = f"{'items':>6} {'asked':>6} {'troubles':>8} {'waits':>6} {'seconds':>8} {'cpu':>6} {'calm':>6}"
    print(f"{'kind':10} {columns}  in the end")
    good = True
    for kind in kinds:
        if not given.only or kind in given.only.split(","):
            good &= compare(kind, given)
    raise SystemExit(not good)


def compare(kind: str, given) -> bool:
    calm, found = (in_a_process(kind, given.items, every) for every in (0, given.every))
    differs = [model for model, rows in calm["rows"].items() if found["rows"][model] != rows]
    said = (
        f"differ: {', '.join(differs)}"
        if differs
        else f"{sum(map(len, calm['rows'].values()))} rows, the same"
    )
    wrong = [one for one in (*found["states"], *calm["states"]) if one != "done"]
    said += f"; runs ended {', '.join(wrong)}" if wrong else ""
    said += f"; withdrew {found['withdrawn']} too many" if found["withdrawn"] else ""
    print(
        f"{kind:10} {found['items']:>6} {found['asked']:>6} {found['troubles']:>8} {found['waits']:>6} "
        f"{found['seconds']:>8.1f} {found['cpu']:>6.1f} {calm['cpu']:>6.1f}  {said}",
        flush=True,
    )
    for model in differs:
        for sign, rows in (("-", calm["rows"][model]), ("+", found["rows"][model])):
            other = found if sign == "-" else calm
            for row in sorted(set(rows) - set(other["rows"][model]))[:3]:
                print(f"    {sign} {model}: {row[:250]}")
    return not (differs or wrong or found["withdrawn"])


def in_a_process(kind: str, items: int, every: int) -> dict:
    with tempfile.TemporaryDirectory(prefix="rounds-hosts-") as folder:
        environment = os.environ | {
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "BROKER_URL": "memory://",
            "IMPORT_PRIVATE_HOSTS": "127.0.0.1",
            "LOG_LEVEL": "ERROR",
        }
        command = [sys.executable, "-m", "bench.host_runs", "--items", str(items), "--part", kind, str(every)]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])


def part(kind: str, items: int, every: int) -> dict:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from catalogue.importers.running import AT_MOST
    from catalogue.models import ImportItem
    from config.snapshot import restore
    from tests.catalogue.importers.everything import everything
    from tests.catalogue.importers.troubled_hosts import is_of, reading, run_through
    from tests.factories import site

    restore(connection)
    call_command("migrate", verbosity=0)
    site()
    begun, used = time.perf_counter(), time.process_time()
    with reading(kind, items, every) as (host, listed, source):
        first = run_through(source, AT_MOST)
        second = run_through(source, AT_MOST, halfway=listed.change)
        gone = ImportItem.objects.filter(withdrawn_at__isnull=False).values_list("source_id", flat=True)
        withdrawn = sum(not is_of(one, listed.gone) for one in gone)
        listed.grow(items + 1)
        third = run_through(source, AT_MOST)
        rows = {
            model: comparable(found, host.url) for model, found in everything().items() if model not in RUNS
        }
        return {
            "items": first.created,
            "asked": len(host.asked),
            "troubles": host.troubles,
            "waits": first.waits_for_host + second.waits_for_host,
            "seconds": time.perf_counter() - begun,
            "cpu": time.process_time() - used,
            "states": [f"{run.state} {run.error}".strip() for run in (first, second, third)],
            "withdrawn": withdrawn,
            "rows": rows,
        }


def comparable(rows: list[str], address: str) -> list[str]:
    """Rows without what each run says of its own, and without this host's port."""
    without = (re.sub(r"'(seen_in|seen_page|missed)': [^,}]+(, )?", "", row) for row in rows)
    return [row.replace(address, "http://host").replace(address[7:], "host") for row in without]


if __name__ == "__main__":
    main()
