"""A reading room on a copy of the seeds' ledger, with an editor signed in or nobody."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from tests.web.visiting import HOME, TOKEN, Visitor
from timeline.ledger import Ledger
from timeline.stories import load_story
from timeline.web.app import create_app
from timeline.web.doors import Doors
from timeline.web.editors import Editor, hashed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEEDS = Path(__file__).resolve().parents[2] / "events.sqlite"
PASSWORD = "a long password"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A started Chromium."""
    from tests.web.browser import chromium  # only tests in a browser wait for its library

    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small story that the export tests tell, as one file."""
    from tests.export import story
    from timeline.front.room_file import render

    place = tmp_path_factory.mktemp("page") / "bridge.html"
    place.write_bytes(render(story.chronology(), story.TEXTS))
    return place


@pytest.fixture(scope="session")
def ada() -> Editor:
    """A named editor; hashing takes time on purpose."""
    return Editor("Ada Editor", hashed(PASSWORD), "2025-01-01T00:00:00+00:00")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A writable copy of the ledger of the seeds."""
    path = tmp_path / "ledger.sqlite"
    shutil.copy(SEEDS, path)
    with Ledger.open(str(path)) as opened:
        yield opened


@pytest.fixture
def visitor(ledger: Ledger, ada: Editor) -> Iterator[Visitor]:
    """A reader of the whole ledger, from this machine."""
    app = create_app(ledger, doors=Doors(TOKEN, editors=lambda: (ada,)))
    app.state.desk.rooms.patience = 60.0  # a loaded machine must not be told from a stale answer
    with TestClient(app, base_url=HOME, client=("127.0.0.1", 50000)) as client:
        yield Visitor(client)


@pytest.fixture
def story_visitor(ledger: Ledger) -> Iterator[Visitor]:
    """A reader of one story."""
    app = create_app(ledger, story=load_story("coalition"), doors=Doors(TOKEN))
    with TestClient(app, base_url=HOME, client=("127.0.0.1", 50000)) as client:
        yield Visitor(client)


@pytest.fixture
def editor(visitor: Visitor) -> Visitor:
    """Whoever has the local token, signing as Ada."""
    visitor.sign_in("Ada Editor")
    return visitor
