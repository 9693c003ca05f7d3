"""Law 6 with stored payloads: one file per fact type and schema, written when that schema was new and kept for ever."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from timeline.ledger import codec
from timeline.model import FACT_TYPES, Fact

SAMPLES = Path(__file__).parent / "samples"
FILES = sorted(SAMPLES.glob("*.json"))


def _holds(found: Any, sample: Any) -> bool:
    """Whether ``found`` says all that ``sample`` says; fields added later may be there too."""
    if isinstance(sample, dict):
        return isinstance(found, dict) and all(key in found and _holds(found[key], sample[key]) for key in sample)
    if isinstance(sample, list):
        return len(found) == len(sample) and all(map(_holds, found, sample))
    return bool(found == sample)


@pytest.mark.parametrize("cls", FACT_TYPES, ids=lambda cls: cls.TYPE)
def test_every_type_has_a_sample_of_each_schema(cls: type[Fact]) -> None:
    wanted = {f"{cls.TYPE}.{schema}.json" for schema in range(1, cls.SCHEMA + 1)}
    assert wanted <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_is_read_by_todays_code(path: Path) -> None:
    fact_type, schema = path.stem.rsplit(".", 1)
    payload = path.read_bytes()
    fact = codec.decode(fact_type, int(schema), payload)
    assert fact_type == fact.TYPE
    if int(schema) == fact.SCHEMA:
        assert _holds(json.loads(msgspec.json.encode(fact)), json.loads(payload))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_keeps_its_id(path: Path) -> None:
    """The id decides whether a fact is there already: if it changed, old ledgers would take their facts in twice."""
    fact_type, schema = path.stem.rsplit(".", 1)
    ids = json.loads((SAMPLES / "ids" / "ids.json").read_text())
    assert codec.fact_id(codec.decode(fact_type, int(schema), path.read_bytes())) == ids[path.stem]
