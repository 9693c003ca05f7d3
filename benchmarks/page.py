"""The page of the reading room at any size: making the file, the first view, filtering and scrolling in a real Chromium.

    python benchmarks/page.py [--articles 1460] [--claims 40] [--keep FILE]    a made-up chronology as one file
    python benchmarks/page.py --file FILE                                      a page that is there already
    python benchmarks/page.py --served LEDGER                                  a ledger, served by timeline serve

Prints seconds of processor time for making the file, its size, and in the browser milliseconds until the chronology stands
there, how long frames last while scrolling, and every task longer than 50 ms (what a person feels) while scrolling, filtering
and pointing at lines.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

_WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longTasks.push(one.duration); })
  .observe({ type: "longtask", buffered: true });
"""
_SCROLL = """async () => {
  const box = document.querySelector(".list-scroll");
  const frames = [];
  let last = performance.now();
  for (let turn = 0; turn < 240; turn += 1) {
    box.scrollTop += turn % 60 === 59 ? box.scrollHeight / 5 : 180;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  frames.sort((a, b) => a - b);
  return { median: frames[120], p95: frames[228], longest: frames[239] };
}"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1460)
    parser.add_argument("--claims", type=int, default=40)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--served")
    parser.add_argument("--words", default="harbour treaty", help="what is typed into the filter")
    chosen = parser.parse_args()
    found: dict[str, Any] = {}
    if chosen.served:
        with serving(chosen.served) as (address, process):
            found["first_answer_s"] = round(ready(address), 2)
            found["server_mb"] = resident(process)
            look(address, found, chosen.words)
            found["server_mb_afterwards"] = resident(process)
    else:
        place = chosen.file or make(chosen, found)
        look(place.as_uri(), found, chosen.words)
    print(json.dumps(found, indent=1))


def make(chosen: argparse.Namespace, found: dict[str, Any]) -> Path:
    """Make a chronology up and write its page."""
    from tests.web.large import chronology
    from timeline.front.room_file import render

    made, texts = chronology(chosen.articles, chosen.claims)
    started = time.process_time()
    content = render(made, texts)
    found |= {
        "articles": len(made.articles),
        "claims": len(made.claims),
        "entries": len(made.entries),
        "making_cpu_s": round(time.process_time() - started, 1),
        "file_mb": round(len(content) / 1e6, 1),
    }
    place: Path = chosen.keep or Path(tempfile.mkdtemp()) / "page.html"
    place.write_bytes(content)
    return place


@contextmanager
def serving(ledger: str) -> Iterator[tuple[str, int]]:
    """A reading room of a ledger in a process of its own: its address, and the process's number."""
    command = [str(Path(sys.executable).parent / "timeline"), "serve", "--ledger", ledger, "--port", "0", "--read-only"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        address = re.search(r"http://[\w.]+:\d+/", line)
        if address is None:
            raise SystemExit(line + process.stderr.read())
        while "everything is ready" not in process.stderr.readline():
            pass
        yield address[0], process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def ready(address: str) -> float:
    """Seconds in which a server that is ready gives the chronology."""
    from urllib.error import HTTPError
    from urllib.request import urlopen

    started = time.monotonic()
    while True:
        try:
            with urlopen(f"{address}api/chronology") as answer:  # our own address
                answer.read()
            return time.monotonic() - started
        except HTTPError as error:
            if error.code != 503:
                raise
            time.sleep(0.5)


def resident(process: int) -> float:
    """Megabytes that a process holds in memory."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def look(address: str, found: dict[str, Any], words: str) -> None:
    """Open a page in a browser and measure it."""
    from tests.web.browser import chromium

    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.add_init_script(_WATCH)
        page.goto(address, wait_until="commit")
        page.wait_for_selector("body.ready", timeout=120_000)
        marks = [
            page.evaluate(f"(performance.getEntriesByName('{name}')[0] || {{}}).startTime")
            for name in ("room-first", "room-ready")
        ]
        if address.startswith("file:"):
            page.wait_for_load_state("load")
        found["entries"] = page.locator(".filters output").inner_text()
        found["first_view_ms"] = round(marks[0] or marks[1])
        found["whole_ms"] = round(marks[1])
        page.wait_for_timeout(2500)
        tasks = "window.longTasks.splice(0).map(Math.round)"
        found["opening_long_tasks"] = page.evaluate(tasks)
        found["scroll_frame_ms"] = {name: round(ms, 1) for name, ms in page.evaluate(_SCROLL).items()}
        found["scroll_long_tasks"] = page.evaluate(tasks)
        for name, act in (
            ("words", lambda: page.locator(".filters input").fill(words)),
            ("all", lambda: page.locator(".filters input").fill("")),
            ("modality", lambda: page.locator("select[name=modality]").select_option("planned", force=True)),
            ("show_all", lambda: page.locator("button[type=reset]").click()),
        ):
            page.evaluate("window.began = performance.now()")
            before = page.locator(".filters output").text_content()
            act()
            page.wait_for_function(
                "(before) => document.querySelector('.filters output').textContent !== before", arg=before
            )
            found[f"filter_{name}_ms"] = round(page.evaluate("performance.now() - window.began"))
            page.wait_for_timeout(600)
            found[f"filter_{name}_long_tasks"] = page.evaluate(tasks)
        for line in range(3):
            page.locator(".entry").nth(line + 1).hover()
        page.locator(".entry .line").nth(2).click()
        page.wait_for_selector(".why")
        page.wait_for_timeout(200)
        found["open_line_long_tasks"] = page.evaluate(tasks)


if __name__ == "__main__":
    main()
