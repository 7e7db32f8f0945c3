"""Whether this worker was asked to end, for all of its processes: nobody waits hours for what can be done again."""

import mmap


class Flag:
    """One byte that a process shares with those it has forked, and those they fork.

    Without a lock, since whoever holds one may be killed. Where the worker's pool are threads it is one process.
    """

    def __init__(self):
        self._byte = mmap.mmap(-1, 1)

    def set(self) -> None:
        self._byte[0] = 1

    def clear(self) -> None:
        self._byte[0] = 0

    def is_set(self) -> bool:
        return bool(self._byte[0])


stopping = Flag()
