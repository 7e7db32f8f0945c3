"""Runs a tool within limits: `guard.py LIMITS TOOL ARGUMENT...`, in a process group of its own.

Its standard input is a pipe that only the worker holds: when the worker ends, however it ends, the kernel closes
it, and the whole group goes. Between the worker and the tool, since limits set in a forked worker with threads
may hang it. Run by path, without the environment and the packages of the site.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import threading

NICER = 15


def limit(what: int, most: int) -> None:
    """As low as asked for, or as low as it is."""
    hard = resource.getrlimit(what)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def used() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def end_with_worker() -> None:
    os.read(0, 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    limits = json.loads(sys.argv[1])
    os.nice(NICER)
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_CPU, limits["cpu"])
    limit(resource.RLIMIT_FSIZE, limits["output"])
    limit(resource.RLIMIT_AS, limits["memory"])
    threading.Thread(target=end_with_worker, daemon=True).start()
    status = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, env={}).wait()
    if status == -signal.SIGKILL and used() >= 0.9 * limits["cpu"]:
        status = -signal.SIGXCPU  # the kernel's SIGKILL at the limit, and nobody else's
    os._exit(status if status >= 0 else 128 - status)
