"""Who holds a lease: names that tell whether their process on this machine still lives."""

import os
import secrets
import socket

# Tells this process from an earlier one of the same machine with the same number.
_PROCESS = secrets.token_hex(4)


def machine() -> str:
    return socket.gethostname()[:100]


def new_holder() -> str:
    """A name for one hold of this process, unlike any other."""
    return f"{machine()}/{os.getpid()}/{_PROCESS}/{secrets.token_hex(4)}"


def is_dead(holder: str) -> bool:
    """Whether its process has gone, as far as can be seen from here: of another machine nothing can."""
    host, pid, process, *_ = holder.split("/")
    if host != machine():
        return False
    if int(pid) == os.getpid():
        return process != _PROCESS
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
