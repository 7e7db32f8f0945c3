"""What is to be made of recordings' files: planned, told, and done here where asked."""

import time

from django.core.management import BaseCommand, CommandError
from django.db.models import Count

from catalogue.announce import work_ended
from catalogue.media import jobs, working
from catalogue.media.tools import missing
from catalogue.models import MediaJob

LOOKS_AGAIN_AFTER = 1.0  # seconds, while a worker of this machine is at a job


class Command(BaseCommand):
    help = "Plan what is to be made of recordings' files, and tell how that stands."

    def add_arguments(self, parser):
        parser.add_argument("--plan", action="store_true", help="only plan; a worker does it")
        parser.add_argument("--wait", action="store_true", help="do here what is due, until nothing is")

    def handle(self, *, plan, wait, **options):
        self.stdout.write(f"{jobs.plan()} files planned")
        if wait and not plan:
            self.work()
        for row in (
            MediaJob.objects.values("task", "state").annotate(number=Count("pk")).order_by("task", "state")
        ):
            self.stdout.write(f"{row['task']:12} {row['state']:10} {row['number']:>6}")

    def work(self):
        if lacking := missing():
            raise CommandError(f"{' and '.join(lacking)} cannot be found; install ffmpeg")
        while jobs.due().exists():
            if not working.work() and jobs.due().exists():
                time.sleep(LOOKS_AGAIN_AFTER)
        working.throw_away()
        work_ended.send(Command)
