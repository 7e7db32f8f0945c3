"""Run a module (`leash.py FD MODULE ARGUMENT...`) that ends when the process holding the pipe FD ends.

A killed supervisor cannot tell anybody; the kernel closes its end of the pipe, which wakes the thread here.
Its own process group goes with it: gunicorn's workers, an ffmpeg that a task had started.
Run by path, outside the package, so that what it runs decides what is imported.
"""

import os
import runpy
import signal
import sys
import threading
import time

GRACE = 8  # seconds to finish what is under way, a little less than the supervisor gives


def end_with(pipe: int) -> None:
    os.read(pipe, 1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=end_with, args=(int(sys.argv[1]),), daemon=True).start()
    sys.argv = sys.argv[2:]
    sys.path.insert(0, os.getcwd())
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
