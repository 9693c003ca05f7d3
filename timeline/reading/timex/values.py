"""From the words of a match to TIMEX3 values: the arithmetic behind the templates of a rule."""

from __future__ import annotations

import re

from timeline.reading.timex.rules import ReadyRule
from timeline.reading.timex.table import Language

_SPACES = re.compile(r"\s+")
# Units longer than a year, and those between, counted in the unit that TIMEX3 prints.
_COMPOSED = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "Q": (3, "M"), "HY": (6, "M")}
_HALF = {"Y": "P6M", "M": "P15D", "D": "PT12H", "TH": "PT30M", "TM": "PT30S", "DE": "P5Y", "CE": "P50Y", "W": "P0.5W"}
# What a calendar unit looks like when nothing of it is known.
_GRAIN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "WE": "XXXX-WXX-WE", "DE": "XXX", "CE": "XX",
    "Q": "XXXX-QX", "HY": "XXXX-HX", "ML": "X", "TH": "XXXX-XX-XXTXX:XX", "TM": "XXXX-XX-XXTXX:XX",
    "TS": "XXXX-XX-XXTXX:XX", "NI": "XXXX-XX-XXTNI",
}  # fmt: skip
# More than a year ago is on or before the day a year ago.
_AGO = {"MORE_THAN": "ON_OR_BEFORE", "LESS_THAN": "ON_OR_AFTER"}
_SHIFT_UNIT = {"WE": "W", "NI": "D"}
_MISSING = {"year": "XXXX", "year2": "XXXX"}
CENTURY_TURN = 50  # two-digit years below are 20xx
NOON, MIDNIGHT = 12, 24


class Fields(dict[str, str]):
    """The values a template may name; one that this match does not have is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def fields(ready: ReadyRule, match: re.Match[str]) -> Fields | None:
    """The named groups of a match, normalised; ``None`` where a word is not what the rule needs."""
    out = Fields()
    for name, said in match.groupdict().items():
        kind = ready.kinds.get(name)
        if said is None:
            out[name] = _MISSING.get(kind or "", "")
            continue
        value = said.upper() if kind is None else _normal(ready.language, kind, said)
        if value is None:
            return None
        out[name] = value
    _derive_units(out)
    _derive_dates(out)
    _derive_anchors(out)
    return out if _derive_clock(out) else None


def _normal(language: Language, kind: str, said: str) -> str | None:
    if kind in ("day", "monthnum", "hour", "minute"):
        return said.zfill(2)
    if kind in ("year", "figure", "decade_figure"):
        return said
    if kind == "year2":
        return ("20" if int(said) < CENTURY_TURN else "19") + said
    if kind in ("num", "count"):
        return language.number(said)
    return language.words[kind].get(_SPACES.sub(" ", said.lower()))


def _derive_units(out: dict[str, str]) -> None:
    unit = out.get("unit")
    if unit:
        out["dur"] = duration(out.get("num") or "X", unit)
        out["one"] = duration("1", unit)
        out["two"] = duration("2", unit)
        out["half"] = _HALF.get(unit, "P0.5" + unit)
        out["some"] = duration("X", unit)
        out["grain"] = _GRAIN.get(unit, "XXXX-XX-XX")
        if out.get("num", "X") not in ("X", "") and "." not in out["num"]:
            out["half_more"] = duration(out["num"] + ".5", unit)
        nth = out.get("ordinal") or out.get("figure")
        out["nth_dur"] = duration(nth, unit) if nth else out["one"]
    rel = out.get("rel") or out.get("fut")
    if rel:
        out["stepback"], out["side"] = rel[0], "past" if rel[0] == "-" else "future"
        out["rel_y"], out["rel_w"] = f"{rel[0]}P{rel[1:]}Y", f"{rel[0]}P{rel[1:]}W"
        out["rel_d"] = f"{rel[0]}P{rel[1:]}D"
        out["night_shift"] = "+P0D" if rel[0] == "-" else "+P1D"
        if unit:
            out["relshift"] = rel[0] + duration(rel[1:], _SHIFT_UNIT.get(unit, unit))


def _derive_dates(out: dict[str, str]) -> None:
    nth = out.get("ordinal") or out.get("figure")
    if nth and nth.isdigit():
        out["nth"] = nth
        out["century"] = str(int(nth) - 1).zfill(2)
        out["bc"] = out["ad"] = nth.zfill(4)
    for name in ("decade", "decade2"):
        digits = out.get(name)
        if digits:
            out[name] = digits[:3] if len(digits) == 4 else f"XX{digits[0]}"
    if out.get("weekday_part"):
        out["part"] = out["weekday_part"][1:]


def _derive_anchors(out: dict[str, str]) -> None:
    """What a date is counted from, and to which grain."""
    if out.get("edge_noun"):
        out["edge_mod"], edge_unit = out["edge_noun"].split()
        out["edge_grain"], out["edge_shift"] = _GRAIN[edge_unit], f"+P0{edge_unit}"
    for name in ("before_noun", "neighbour"):
        if out.get(name):
            if name == "neighbour":  # the day before is the day before publication, but the day after needs a story
                out["neighbour_anchor"] = "either" if out[name][0] == "-" else "narrative"
            out[f"{name.partition('_')[0]}_grain"] = _GRAIN["Q" if out[name] == "-P3M" else out[name][-1]]
    if "d2" in out:
        years = [year for year in (out.get("year", ""), out.get("y2", "")) if year != "XXXX"]
        out["week_year"] = years[0] if years else "XXXX"
    if out.get("num", "").isdigit():
        out["weeks"] = out["num"]
    elif "num" in out:
        out["weeks"] = "1"
    told = out.get("rel") or out.get("rel2") or out.get("rel3") or "+0"
    out["told_y"] = f"{told[0]}P{told[1:]}Y"
    out["ago_mod"] = _AGO.get(out.get("app", ""), out.get("app", ""))
    if out.get("age"):
        # Around the turn of a year the new one is next or has just begun: half a year on is in it.
        out["new_year"] = "+P6M" if out["age"][0] in "Nn" else "-P6M"
    if out.get("f2"):
        out["ad2"] = out["f2"].zfill(4)
    if out.get("ca"):
        out["ca_mod"] = "APPROX"
    if out.get("way"):
        out["ref_way"] = "FUTURE_REF" if out["way"] == "+" else "PAST_REF"
    years = [year for year in (out.get("year", ""), out.get("y2", "")) if year != "XXXX"]
    out["part_year"] = years[0] if years and years[0] else "XXXX"
    if out.get("hm"):
        out["hm_clock"] = f"{out['hm'][:2]}:{out['hm'][2:]}"
    if out.get("deictic") and out.get("w"):
        out["beside"] = "-P2D" if out["w"] == "BEFORE" else "+P2D"


def _derive_clock(out: dict[str, str]) -> bool:
    """Put the clock time together; ``False`` where the words make none."""
    hour = out.get("hour")
    near = out.get("hour_part")
    if hour and near:
        out["near_mod"] = {"<": "BEFORE", ">": "AFTER"}.get(near[0], "")
        base = _clock(int(hour), "00", out.get("part", ""))
        minutes = int(base[:2]) * 60 + (int(near[1:]) if near[0] in "+>" else -int(near[1:]))
        out["clock"] = f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
        return True
    if hour is not None:
        minute = out.get("minute") or out.get("min2") or "00"
        half_day = out.get("half_day", "")
        part = {"PM": "EV"}.get(half_day, out.get("part", ""))
        if half_day == "AM" and int(hour) == NOON:
            hour = "00"
        out["clock"] = _clock(int(hour), minute, part)
        return int(hour) < MIDNIGHT or minute == "00"
    number = out.get("num", "")
    if number.isdigit() and 1 <= int(number) <= MIDNIGHT:
        part = out.get("part", "")
        out["halfpast"] = _clock(int(number) - 1, "30", part)
        out["hourword"] = _clock(int(number), "00", part)
    else:
        out["halfpast"] = out["hourword"] = "XX:XX"
    return True


def _clock(hour: int, minute: str, part: str) -> str:
    if (part in ("AF", "EV") and hour < NOON) or (part == "NI" and NOON > hour >= NOON - 3):
        hour += NOON
    elif part == "NI" and hour == NOON:
        hour = MIDNIGHT
    return f"{hour:02d}:{minute}"


def duration(number: str, unit: str) -> str:
    """A TIMEX3 duration: ``("2", "W")`` is ``P2W``, ``("3", "TH")`` is ``PT3H``, ``("2", "DE")`` (decades) is ``P20Y``."""
    if unit in _COMPOSED:
        factor, unit_of = _COMPOSED[unit]
        if number == "X":
            return f"PX{unit}" if unit in ("DE", "CE", "ML") else f"PX{unit_of}"
        return f"P{float(number) * factor:g}{unit_of}"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"
