"""How fast a recording is sent by range, as a player asks for it.

    python bench/range_serving.py http://127.0.0.1:8000/media/recordings/1/file [requests]

Prints percentiles of the time to one range of 256 KiB at a random place, and the speed of the whole.
"""

import random
import statistics
import sys
import time
import urllib.request

PART = 256 * 1024


def fetch(address: str, byte_range: str = "") -> tuple[bytes, float]:
    """The body and the seconds it took."""
    headers = {"Range": f"bytes={byte_range}"} if byte_range else {}
    began = time.perf_counter()
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
        body = answer.read()
    return body, time.perf_counter() - began


def main(address: str, requests: int = 200) -> None:
    whole, seconds = fetch(address)
    took = []
    for _ in range(requests):
        first = random.randrange(max(1, len(whole) - PART))
        body, part_seconds = fetch(address, f"{first}-{first + PART - 1}")
        assert body == whole[first : first + PART]
        took.append(part_seconds * 1000)
    cuts = statistics.quantiles(took, n=20)
    print(f"whole: {len(whole) / 1e6:.1f} MB at {len(whole) / 1e6 / seconds:.0f} MB/s")
    print(f"range of 256 KiB: p50 {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms, of {requests}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
