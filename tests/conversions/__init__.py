"""Short scripts that turn outside material into records: `python -m tests.conversions.midl FOLDER`."""

import json
import sys
from collections.abc import Iterable


def write_lines(lines: Iterable[dict], file=sys.stdout) -> None:
    for line in lines:
        file.write(
            json.dumps({key: value for key, value in line.items() if value not in (None, "", [])}) + "\n"
        )
