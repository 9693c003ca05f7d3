"""The one table of addresses: what answers them, what they take and give, and who may ask. OpenAPI is made from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from timeline.web import answers, desk
from timeline.web.answers import Revocation, Ruling, SignIn
from timeline.web.asked import Asked, Reply
from timeline.web.correcting import Corrections
from timeline.web.packed import Packed
from timeline.web.reading import read

if TYPE_CHECKING:
    from timeline.front.room import Room
    from timeline.web.desk import Desk

Answering = Callable[["Desk", Asked], "Packed | Reply"]
Question = Callable[["Room", str], Any]
Method = Literal["GET", "POST", "DELETE"]


@frozen
class Parameter:
    """A parameter of the query or a header: its name, where it stands, what it means."""

    name: str
    place: Literal["query", "header"]
    meaning: str
    is_required: bool = False


@frozen
class Address:
    """One address. ``path`` has at most one parameter in braces, called ``wanted`` here and ``parameter`` outside.

    ``answer`` is the type of what it gives (None: a stream), ``body`` of what a POST takes. ``is_for_editors`` says that
    only a signed-in editor is answered.
    """

    method: Method
    path: str
    name: str
    summary: str
    answer: Any
    answering: Answering
    parameter: str | None = None
    meaning: str = ""
    parameters: tuple[Parameter, ...] = ()
    body: Any = None
    is_for_editors: bool = False


AS_OF = Parameter(
    "as_of",
    "query",
    "An earlier moment: an EDTF date (what could be known from articles published by then), an ISO 8601 moment with its "
    "time (what the ledger held then), or @N (ledger position N).",
)
CHRONOLOGY = "/api/chronology"
OPENING = "/api/opening"
_TOKEN = Parameter("X-CSRF-Token", "header", "The csrf value of GET /api/session.", is_required=True)
_KEY = Parameter(
    "Idempotency-Key",
    "header",
    "Any text of up to 200 characters, another one for each intent. The same request again with the same key is answered "
    "as before and records nothing.",
    is_required=True,
)


def _reading(
    path: str, name: str, summary: str, answer: Any, question: Question, parameter: str | None = None, meaning: str = ""
) -> Address:
    def answering(desk: Desk, asked: Asked) -> Packed:
        return read(desk.rooms, path, question, asked, parameter)

    return Address("GET", path, name, summary, answer, answering, parameter, meaning, (AS_OF,))


_ENTRY = "The id of an entry or its beginning; an id that it had earlier will do."


def addresses(corrections: Corrections) -> tuple[Address, ...]:
    """Every JSON address, in the order in which the reference lists them."""
    return (
        _reading(
            CHRONOLOGY,
            "chronology",
            "Every entry in short, in order of date, and what entries can be filtered by.",
            answers.ChronologyAnswer,
            lambda room, _: room.answer_chronology(),
        ),
        _reading(
            OPENING,
            "opening",
            "What is read first of the chronology: all of it, or of a large one the first entries, with the counts and "
            "filters of all.",
            answers.OpeningAnswer,
            lambda room, _: room.answer_opening(),
        ),
        _reading(
            "/api/entries/{id}",
            "entry",
            "One entry with everything that stands behind it.",
            answers.EntryAnswer,
            lambda room, wanted: room.answer_entry(wanted),
            "id",
            _ENTRY,
        ),
        _reading(
            "/api/articles/{id}",
            "article",
            "One article: its text, and where its claims, their dates and the cues of their voices stand in it.",
            answers.ArticleAnswer,
            lambda room, wanted: room.answer_article(wanted),
            "id",
            "The id of an article or its beginning.",
        ),
        _reading(
            "/api/claims/{id}",
            "claim",
            "Where a claim stands: its article, and the entry it supports.",
            answers.ClaimAnswer,
            lambda room, wanted: room.answer_claim(wanted),
            "id",
            "The id of a claim or its beginning.",
        ),
        _reading(
            "/api/lineages",
            "lineages",
            "Articles that derive from one another.",
            answers.LineagesAnswer,
            lambda room, _: room.answer_lineages(),
        ),
        _reading(
            "/api/lineages/{id}",
            "lineage",
            "One lineage, with the words in which each article differs from the first.",
            answers.LineageAnswer,
            lambda room, wanted: room.answer_lineage(wanted),
            "id",
            "The id of a lineage or its beginning.",
        ),
        _reading(
            "/api/conflicts",
            "conflicts",
            "The contradiction board: every disagreement with its sides, and the words in their quotes that differ.",
            answers.ConflictsAnswer,
            lambda room, _: room.answer_conflicts(),
        ),
        _reading(
            "/api/sources",
            "sources",
            "Each outlet, cited medium and speaker in numbers: alone, corroborated, disputed, copied.",
            answers.SourcesAnswer,
            lambda room, _: room.answer_sources(),
        ),
        _reading(
            "/api/sources/{name}",
            "source",
            "One source with each of its assertions.",
            answers.SourceAnswer,
            lambda room, wanted: room.answer_source(wanted),
            "name",
            "A source's id or name, or the beginning of one.",
        ),
        _reading(
            "/api/knowledge",
            "knowledge",
            "When things became known: marks over recorded moments and days of publication.",
            answers.KnowledgeAnswer,
            lambda room, _: room.answer_knowledge(),
        ),
        Address(
            "GET",
            "/api/diff",
            "diff",
            "What changed between two moments, and which facts caused each change.",
            dict[str, Any],
            desk.diff,
            parameters=(
                Parameter("a", "query", "The one moment, as as_of takes it, or now.", is_required=True),
                Parameter("b", "query", "The other moment; now if it is left out."),
            ),
        ),
        Address(
            "GET",
            "/api/proof/{claim}",
            "proof",
            "The proof that a claim stands in the ledger, which timeline verify checks without a ledger.",
            answers.ProofAnswer,
            desk.proof,
            "claim",
            "The id of a claim or its beginning.",
        ),
        _reading(
            "/api/rulings",
            "rulings",
            "Every ruling and how it stands.",
            answers.RulingsAnswer,
            lambda room, _: room.answer_rulings(),
        ),
        Address(
            "POST",
            "/api/rulings",
            "makeRuling",
            "Make a ruling.",
            answers.OutcomeAnswer,
            corrections.make,
            parameters=(_TOKEN, _KEY),
            body=Ruling,
            is_for_editors=True,
        ),
        Address(
            "POST",
            "/api/rulings/preview",
            "previewRuling",
            "What a ruling, or taking one back (kind revoke), would change. Records nothing.",
            answers.OutcomeAnswer,
            corrections.preview,
            parameters=(_TOKEN,),
            body=Ruling,
            is_for_editors=True,
        ),
        Address(
            "POST",
            "/api/rulings/prepare",
            "prepareRuling",
            "Make ready what previews need, while somebody writes a ruling. Answers at once; records nothing.",
            answers.Prepared,
            corrections.prepare,
            parameters=(_TOKEN,),
            is_for_editors=True,
        ),
        _reading(
            "/api/rulings/{id}",
            "ruling",
            "One ruling.",
            answers.RulingAnswer,
            lambda room, wanted: room.answer_ruling(wanted),
            "id",
            "The id of a ruling or its beginning.",
        ),
        Address(
            "POST",
            "/api/rulings/{id}/revoke",
            "revokeRuling",
            "Take a ruling back.",
            answers.OutcomeAnswer,
            corrections.revoke,
            "id",
            "The id of a ruling or its beginning.",
            (_TOKEN, _KEY),
            Revocation,
            is_for_editors=True,
        ),
        Address("GET", "/api/session", "whoAmI", "Who is asking, and how to sign in.", answers.SessionAnswer, desk.who),
        Address(
            "POST",
            "/api/session",
            "signIn",
            "Sign in with the local token, or as a named editor; signed in by token, sign with another name.",
            answers.SessionAnswer,
            desk.sign_in,
            body=SignIn,
        ),
        Address(
            "DELETE",
            "/api/session",
            "signOut",
            "Sign out.",
            answers.SessionAnswer,
            desk.sign_out,
            parameters=(_TOKEN,),
        ),
    )
