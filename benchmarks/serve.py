"""The reading room under many readers: how long answers take, and whether the server's memory stays flat.

    python benchmarks/serve.py LEDGER [READERS] [SECONDS]

Starts ``timeline serve`` on a copy of the ledger, waits until it says that everything is ready, asks for the chronology once
and again, and then has READERS ask for random entries, articles, the board, the sources and the index for SECONDS, in three equal
parts. For each part it prints requests, the middle, the slowest-but-5 and slowest-but-1 in 100 answers, and the server's memory.
Without a ledger it takes that of the seeds.
"""

from __future__ import annotations

import gzip
import http.client
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def memory(process: int) -> float:
    """Resident memory in megabytes (Linux)."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def processor(process: int) -> float:
    """Processor seconds used so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


class Reader:
    """A browser with one connection, taking gzip and forgetting what it got."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=900)

    def get(self, path: str) -> tuple[float, bytes]:
        begun = time.perf_counter()
        self._connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        response = self._connection.getresponse()
        body = response.read()
        assert response.status == 200, (path, response.status, body[:200])
        took = time.perf_counter() - begun
        return took, gzip.decompress(body) if response.getheader("Content-Encoding") == "gzip" else body


def part(port: int, paths: list[str], readers: int, seconds: float) -> list[float]:
    """What all readers together measured."""
    found: list[float] = []
    end = time.monotonic() + seconds

    def read(seed: int) -> None:
        chosen, reader = random.Random(seed), Reader(port)
        while time.monotonic() < end:
            took, _ = reader.get(chosen.choice(paths) if chosen.random() < 0.95 else "/api/chronology")
            found.append(took)

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(found)


def main(ledger: Path, readers: int, seconds: float) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "ledger.sqlite"
        shutil.copy(ledger, copy)
        command = [Path(sys.executable).with_name("timeline"), "--ledger", copy, "serve", "--port", "0"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        try:
            assert process.stderr is not None
            port = int(process.stderr.readline().split("127.0.0.1:")[1].split("/")[0])
            begun = time.perf_counter()
            for line in process.stderr:
                if "everything is ready" in line:
                    break
            print(f"ready after {time.perf_counter() - begun:.1f} s; memory {memory(process.pid):.0f} MB")
            reader = Reader(port)
            first, body = reader.get("/api/chronology")
            again, _ = reader.get("/api/chronology")
            index = json.loads(body)
            print(
                f"{index['counts']}; index {len(body) / 1e6:.1f} MB, {len(gzip.compress(body)) / 1e6:.2f} MB compressed"
            )
            print(f"first answer {first:.2f} s, again {again * 1000:.0f} ms; memory {memory(process.pid):.0f} MB")
            entries = [entry["id"] for entry in index["entries"]]
            told = json.loads(reader.get("/api/sources")[1])
            paths = [f"/api/entries/{id_}" for id_ in entries] + [
                f"/api/articles/{one['id']}" for one in told["articles"]
            ]
            paths += ["/api/conflicts", "/api/lineages", "/api/sources", "/api/knowledge", "/api/rulings"]
            for number in range(3):
                used = processor(process.pid)
                took = part(port, paths, readers, seconds / 3)
                middle, slow = took[len(took) // 2], took[int(len(took) * 0.99)]
                most = took[int(len(took) * 0.95)]
                each = (processor(process.pid) - used) / len(took)
                print(
                    f"part {number + 1}: {readers} readers, {len(took)} answers, middle {middle * 1000:.0f} ms, "
                    f"95 of 100 under {most * 1000:.0f} ms, 99 of 100 under {slow * 1000:.0f} ms, "
                    f"{each * 1000:.1f} ms of processor each; memory {memory(process.pid):.0f} MB"
                )
        finally:
            process.terminate()
            process.wait(30)


if __name__ == "__main__":
    words = sys.argv[1:]
    main(
        Path(words[0]) if words else ROOT / "events.sqlite",
        int(words[1]) if len(words) > 1 else 50,
        float(words[2]) if len(words) > 2 else 15.0,
    )
