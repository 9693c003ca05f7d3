"""On whose word a claim rests: which quotes lend a claim their voice, and which only tell what somebody did.

A corpus of quotations marks more than an auditor may count. "Poland ruled out sending troops" or "the ministers agreed to meet"
tells an act, in the outlet's own voice; "soll" announces a plan before it is hearsay; "X made clear by Y that ..." is
the writer's inference. Such quotes frame nothing and lend no voice here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from timeline.model import Document, Mention, Passage, Span, VoiceKind, VoiceLink
from timeline.reading.clauses import Clause
from timeline.reading.grammar import grammar_for
from timeline.reading.segments import FramedSpeech
from timeline.reading.text import tokens
from timeline.reading.verbs import verb_table
from timeline.reading.voices import Quote, Voices
from timeline.reading.voices_bodies import owns_who_follows
from timeline.reading.voices_stand_ins import is_spoken_for
from timeline.reading.voices_table import speech_table

_NEAR = 4  # words between a verb of saying and its negation


@frozen(eq=False)
class Chains:
    """The voices of a document as claims count them."""

    framing: tuple[Quote, ...]
    voices: Voices
    running_on: Voices
    refused: tuple[Span, ...] = ()

    @property
    def frames(self) -> list[FramedSpeech]:
        """Where speech is shown and what is said, sorted by cue: the clauses around cues assert nothing themselves."""
        showing = (quote for quote in self.framing if not _names_only(quote))
        found = {(Span(cue.start, cue.end), quote.spans) for quote in showing for cue in quote.cues}
        return [FramedSpeech(cue, said) for cue, said in sorted(found)]

    @property
    def quoted(self) -> list[Span]:
        """What stays in one piece, sorted: direct speech, and a refusal with what it refuses."""
        direct = {span for quote in self.voices.quotes if quote.type == "Direct" for span in quote.spans}
        return sorted(direct.union(self.refused))

    def at(self, span: Span) -> tuple[VoiceLink, ...]:
        """The voice of a stretch, outermost first, without the outlet."""
        return self.voices.at(span)

    def runs_on(self, span: Span) -> bool:
        """Whether a stretch may go on speaking for whoever spoke in the sentence before ("soll" after "wird erklärt")."""
        return bool(self.running_on.at(span))


def chains(document: Document, voices: Voices, mentions: Sequence[Mention]) -> Chains:
    """Pick the quotes of a document that lend claims their voice, and name speakers that a description contains."""
    table = speech_table(document.language)
    is_unsaid = [_refuses(quote, document) or _leaves_open(quote, document) for quote in voices.quotes]
    judged = list(zip(voices.quotes, is_unsaid, strict=True))
    refused = [quote for quote, unsaid in judged if unsaid]
    able = [_named(one, document, mentions) for one, unsaid in judged if _lends_voice(one, document, is_unsaid=unsaid)]
    called = table.called
    framing = tuple(quote for quote in able if _frames(quote, called))
    free = tuple(quote for quote in voices.quotes if quote.type == "FreeIndirect")
    told = tuple(_whole(quote) if quote.verb in called else quote for quote in able if not _frames(quote, called))
    kept = tuple(_clause_refused(refused, document))
    return Chains(framing, Voices(framing + told), Voices(free), kept)


def _names_only(quote: Quote) -> bool:
    """Whether a clause only takes a few quoted words into its own: "spricht von einem „verlorenen Jahr“"."""
    return quote.type == "Direct" and quote.frame is not None and all(quote.frame.covers(one) for one in quote.spans)


def _frames(quote: Quote, called: frozenset[str]) -> bool:
    """Whether a clause of its own shows the speech, apart from what is said."""
    return quote.type != "Reported" and quote.frame is not None and quote.verb not in called


def _refuses(quote: Quote, document: Document) -> bool:
    """Whether the words of a quote are what its frame refuses: "bestritt, dass ...", "wies Berichte zurück, wonach ...".

    A refusal and what it refuses are one assertion; apart, the second half would say the opposite. What stands before the
    verb or after a colon is what the speaker holds against it.
    """
    if quote.stance != "denies" or quote.type != "Indirect" or quote.frame is None:
        return False
    if quote.start < quote.frame.end:
        return _subordinator(quote, document) == "dass"
    return ":" not in document.text[quote.frame.end : quote.start]


def _leaves_open(quote: Quote, document: Document) -> bool:
    """Whether a frame says nothing of what its clause tells: "sagte nicht, dass ...", "has not said when", "asked whether"."""
    if quote.type != "Indirect" or quote.frame is None or quote.verb is None:
        return False
    grammar = grammar_for(document.language)
    opener = document.text[quote.start : quote.start + 20].split()
    if opener and opener[0].casefold() in grammar.open_questions and quote.frame.start < quote.start:
        return True
    around = tokens(document.text, document.language, start=quote.frame.start, end=quote.frame.end)
    own = [token for token in around if not any(span.start <= token.start < span.end for span in quote.spans)]
    cues = [at for at, token in enumerate(own) if any(c.start <= token.start < c.end for c in quote.cues)]
    near = [token.lower for at, token in enumerate(own) if any(abs(at - cue) <= _NEAR for cue in cues)]
    return grammar.negates(near) and grammar.limiting.isdisjoint(near)


def _clause_refused(refused: Sequence[Quote], document: Document) -> list[Span]:
    """Refusals over a main clause ("dementierte, der Trainer sei entlassen"): nothing but the frame ties it to them."""
    return [
        Span(quote.frame.start, quote.end)
        for quote in refused
        if quote.frame is not None and quote.frame.end <= quote.start and not _depends(quote, document)
    ]


def _depends(quote: Quote, document: Document) -> bool:
    """Whether what is said is a clause that hangs on the frame: one with a subordinator, or an infinitive."""
    if _subordinator(quote, document) is not None:
        return True
    verbs = verb_table(document.language)
    last = [token.lower for token in tokens(document.text[max(quote.start, quote.end - 60) : quote.end])][-3:]
    mark = grammar_for(document.language).infinitive_mark
    return mark in last or any(form.kind == "zu" for word in last for form in verbs.forms(word))


def _whole(quote: Quote) -> Quote:
    """Calling something by a name is said with the whole clause: "bezeichnete die Zahl ... als Sieg"."""
    if quote.frame is None:
        return quote
    return evolve(quote, spans=(Span(min(quote.start, quote.frame.start), max(quote.end, quote.frame.end)),))


def _lends_voice(quote: Quote, document: Document, *, is_unsaid: bool) -> bool:
    """Whether a quote puts what it holds on somebody's word; ``is_unsaid``: its frame refuses it or leaves it open."""
    table = speech_table(document.language)
    if quote.type == "FreeIndirect":
        return False
    if quote.type == "Reported":
        return quote.speaker_kind == "person" and quote.stance != "denies"
    if quote.type == "IndirectFreeIndirect" or quote.verb is None or quote.type == "Direct":
        return True
    if quote.verb in table.deciding or is_unsaid:
        return False
    if quote.speaker is None and quote.stance == "demands" and quote.type == "Indirect":
        return False  # "Anwohner wurden aufgefordert, die Fenster zu schließen": an act, by nobody who is named
    return not (quote.verb in table.inferring and _has_means(quote, document))


def _subordinator(quote: Quote, document: Document) -> str | None:
    """The kind of the word that opens what is said, if it subordinates."""
    words = document.text[quote.start : quote.start + 80].split()
    opener = words[0].casefold().strip("„“\"'") if words else ""
    return grammar_for(document.language).subordinators.get(opener)


def _has_means(quote: Quote, document: Document) -> bool:
    """Whether the frame names the means of an inference: "machte durch die Wortwahl klar, dass ..."."""
    if quote.frame is None:
        return False
    return _means(document.language).search(document.text, quote.frame.start, quote.frame.end) is not None


@cache
def _means(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(speech_table(language).means))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _named(quote: Quote, document: Document, mentions: Sequence[Mention]) -> Quote:
    """Name who stands behind a description of the speaker.

    A description may contain the body ("Vertreter der Kommission" speak for it); a document speaks for the body or person
    whose it is ("In einer Stellungnahme der Koalition wird erklärt").
    """
    if quote.referent is not None or quote.verb is None:
        return quote
    table, grammar = speech_table(document.language), grammar_for(document.language)
    if quote.speaker is None and quote.verb in table.surfacing:
        return quote  # "Am Rande des EU-Gipfels wurde bekannt, dass": by whom is not said
    around = quote.frame
    if quote.speaker is not None:
        around = Span(quote.speaker.start, quote.speaker.end)
        is_document = quote.speaker.text.split()[-1].casefold() in table.documents
        if is_document and quote.frame is not None:
            around = Span(quote.speaker.start, max(quote.speaker.end, quote.frame.end))
    if around is None:
        return quote
    for mention in mentions:
        if not around.start <= mention.start or not mention.end <= around.end or mention.kind not in {"person", "body"}:
            continue
        if mention.kind == "person" and (
            owns_who_follows(document.text, mention, around.end, table, grammar)
            or is_spoken_for(document.text[around.start : mention.start], table, grammar)
        ):
            continue  # "Webers Anwalt", "der Sprecher von Weber"
        kind: VoiceKind = "person" if mention.kind == "person" else "body"
        return evolve(quote, referent=mention.name, key=mention.key, speaker_kind=kind)
    return quote


def told_by(head: Clause | None, mentions: Sequence[Mention], language: str) -> tuple[VoiceLink, ...]:
    """The voice of a told speech act: "Der Präsident dankte den Helfern" rests on what the president said.

    ``head`` is the carrying clause, ``mentions`` those of the document. A named person in the subject speaks; bodies and
    nameless sources only where the verb gives a reckoning of theirs ("Die Behörde schätzt den Schaden auf ..."). Who is
    criticised or thanked says nothing.
    """
    if head is None or head.subject is None or head.finite is None or head.lemma is None or head.passive:
        return ()
    table = speech_table(language)
    cue = Span(head.finite.start, head.finite.end)
    reckons = _reckons(head, language)
    if not reckons and head.lemma not in table.telling:
        return ()
    ends = _without_bracket(head, head.subject)
    for mention in mentions:
        if mention.end not in ends:
            continue
        able = mention.kind == "person" or (reckons and mention.kind in {"body", "country"})
        if able and head.subject.start <= mention.start:
            kind: VoiceKind = "person" if mention.kind == "person" else "body"
            said = Passage(mention.start, mention.end, mention.name)
            return (VoiceLink(kind, mention.name, cue, said, head.lemma, "says"),)
    return _reckoner(head, cue, language) if reckons else ()


def _without_bracket(head: Clause, subject: Span) -> frozenset[int]:
    """Where the subject of a clause ends, and where it ends without the brackets behind it: "Anna Weber (SPD)"."""
    inside = [token for token in head.tokens if subject.start <= token.start < subject.end]
    opens = next((at for at, token in enumerate(inside) if token.text == "("), None)
    if not opens or inside[-1].text != ")":
        return frozenset({subject.end})
    return frozenset({subject.end, inside[opens - 1].end})


def _reckons(head: Clause, language: str) -> bool:
    """Whether a clause tells what its subject reckons: a verb of estimating with the word it needs, not about oneself."""
    table = speech_table(language)
    lower = {token.lower for token in head.tokens}
    if lower & table.reflexive:
        return bool(lower & table.fixed.get(head.lemma or "", frozenset()))  # "zeigte sich bestürzt"
    if head.passive:
        return False
    if _counts(head, table.counting.get(head.lemma or "", frozenset())):
        return True
    if head.lemma not in table.estimating:
        return False
    return head.lemma not in table.needing or bool(lower & table.needing[head.lemma])


def _counts(head: Clause, marks: frozenset[str]) -> bool:
    """Whether a number stands close behind one of these words: "von mehr als 300 Menschen"."""
    return any(
        token.lower in marks and any(one.kind == "number" for one in head.tokens[at + 1 : at + 5])
        for at, token in enumerate(head.tokens)
    )


def _reckoner(head: Clause, cue: Span, language: str) -> tuple[VoiceLink, ...]:
    """The voice of a subject without a name: a body by its noun, or people who stay nameless."""
    table = speech_table(language)
    subject = head.subject or cue
    inside = [token for token in head.tokens if subject.start <= token.start < subject.end]
    grammar = grammar_for(language)
    determiners = grammar.determiners
    name = " ".join(token.text for token in inside if token.lower not in determiners)
    said = Passage(subject.start, subject.end, " ".join(token.text for token in inside))
    written_small = not grammar.verb_final
    nouns = [token.lower for token in inside if (token.is_capital or written_small) and token.lower not in determiners]
    if any(noun in table.anonymous or noun in table.spokespeople for noun in nouns):
        return (VoiceLink("anonymous", None, cue, said, head.lemma, "says"),)
    if any(noun in table.bodies or noun.endswith(table.body_endings) for noun in nouns):
        return (VoiceLink("body", name, cue, said, head.lemma, "says"),)
    in_apposition = len(nouns) == 2 and len(inside) == 3 and inside[0].lower in determiners
    if in_apposition:
        return (VoiceLink("body", inside[-1].text, cue, said, head.lemma, "says"),)  # "Der Stromanbieter Lumo"
    is_bare = len(nouns) == len(inside) == 1 and nouns[0] not in table.never_speakers | grammar.personal
    if is_bare or any(noun.endswith(table.source_endings) for noun in nouns):
        return (VoiceLink("anonymous", None, cue, said, head.lemma, "says"),)
    return ()
