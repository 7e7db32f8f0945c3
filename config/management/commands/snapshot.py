"""Write config/schema.sql, from which `manage.py up` makes a new database: once per new migration."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand

from config.snapshot import SNAPSHOT, dump, fingerprint


class Command(BaseCommand):
    help = "Write config/schema.sql from the migrations."
    requires_system_checks = []

    def handle(self, **options):
        SNAPSHOT.write_text(migrated())


def migrated() -> str:
    """The text of the snapshot, from a database that the migrations have just made."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "db.sqlite3")
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity", "0", "--skip-checks"],
            cwd=settings.BASE_DIR,
            env={
                **os.environ,
                "DATABASE_URL": f"sqlite:///{path}",
                "DJANGO_SETTINGS_MODULE": "config.settings.base",
            },
            check=True,
        )
        script = "".join(dump(path))
        return f"{fingerprint(script)}\n{script}"
