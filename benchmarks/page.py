"""The page of the reading room at any size: making the file, the first view, filtering and scrolling in a real Chromium.

    python benchmarks/page.py [--articles 1460] [--claims 40] [--keep FILE]

Prints seconds of processor time for making the file, its size, and in the browser milliseconds until the chronology stands
there, the longest task while filtering and scrolling, and how many tasks were longer than 50 ms (what a person feels).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

_WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longTasks.push(one.duration); })
  .observe({ type: "longtask", buffered: false });
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
    chosen = parser.parse_args()
    from tests.web.browser import chromium
    from tests.web.large import chronology
    from timeline.front.room_file import render

    made, texts = chronology(chosen.articles, chosen.claims)
    started = time.process_time()
    content = render(made, texts)
    found = {
        "articles": len(made.articles),
        "claims": len(made.claims),
        "entries": len(made.entries),
        "making_cpu_s": round(time.process_time() - started, 1),
        "file_mb": round(len(content) / 1e6, 1),
    }
    place = chosen.keep or Path(tempfile.mkdtemp()) / "page.html"
    place.write_bytes(content)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(place.as_uri(), wait_until="commit")
        page.wait_for_selector("body.ready", timeout=60_000)
        marks = [
            page.evaluate(f"(performance.getEntriesByName('{name}')[0] || {{}}).startTime")
            for name in ("room-first", "room-ready")
        ]
        page.wait_for_load_state("load")
        found["first_view_ms"] = round(marks[0] or marks[1])
        found["whole_ms"] = round(marks[1])
        page.wait_for_timeout(2500)
        page.evaluate(_WATCH)
        found["scroll_frame_ms"] = {name: round(ms, 1) for name, ms in page.evaluate(_SCROLL).items()}
        found["scroll_long_tasks"] = page.evaluate("window.longTasks.splice(0).map(Math.round)")
        for name, act in (
            ("words", lambda: page.locator(".filters input").fill("harbour treaty")),
            ("all", lambda: page.locator(".filters input").fill("")),
            ("modality", lambda: page.locator("select[name=modality]").select_option("planned", force=True)),
        ):
            page.evaluate("window.began = performance.now()")
            before = page.locator(".filters output").text_content()
            act()
            page.wait_for_function(
                "(before) => document.querySelector('.filters output').textContent !== before", arg=before
            )
            found[f"filter_{name}_ms"] = round(page.evaluate("performance.now() - window.began"))
            page.wait_for_timeout(300)
            found[f"filter_{name}_long_tasks"] = page.evaluate("window.longTasks.splice(0).map(Math.round)")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
