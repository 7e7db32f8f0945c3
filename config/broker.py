"""The embedded broker: kombu's folder of messages, of which each appears there whole or not at all.

kombu itself opens a message's file where readers look, and then writes it: who reads in between finds it empty,
and a worker ends by that.
"""

import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time_ns

from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps

log = logging.getLogger(__name__)


def use() -> None:
    """Let addresses that begin with filesystem:// mean this one."""
    TRANSPORT_ALIASES["filesystem"] = f"{__name__}:Transport"


class Channel(filesystem.Channel):
    def _put(self, queue, payload, **kwargs):
        # By the clock, since a machine's own count begins anew with it.
        file = Path(self.data_folder_out, f"{time_ns() // 1_000_000}_{uuid.uuid4()}.{queue}.msg")
        with _written_beside(file, dumps(payload)) as part:
            part.rename(file)

    def _get(self, queue):
        while True:
            try:
                return super()._get(queue)
            except ValueError as error:  # it is out of the folder already
                log.warning("A message that was cut off is left out: %s", error)

    def _queue_bind(self, exchange, *binding):
        file = self._exchange_file(exchange)
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            with _written_beside(file, "[]") as part, suppress(FileExistsError):
                file.hardlink_to(part)
        super()._queue_bind(exchange, *binding)


@contextmanager
def _written_beside(file: Path, text: str) -> Iterator[Path]:
    """A file with `text` beside `file`, which goes again where nobody renamed it."""
    part = file.with_name(f"{uuid.uuid4()}.part")
    try:
        part.write_text(text)
        yield part
    finally:
        with suppress(OSError):
            part.unlink()


class Transport(filesystem.Transport):
    Channel = Channel
