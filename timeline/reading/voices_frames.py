"""Frames: the clauses and phrases of a sentence that say who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from attrs import frozen

from timeline.model import Span
from timeline.reading.clauses import Clause, clauses
from timeline.reading.grammar import grammar_for
from timeline.reading.phrases import Words, noun_phrase
from timeline.reading.sentences import Sentence
from timeline.reading.text import ENDERS, Token
from timeline.reading.verbs import verb_table
from timeline.reading.voices_quote import Frame
from timeline.reading.voices_table import SpeechTable

_LONGEST = 400  # tokens; the longest of 9,000 sentences of news had 128
_END = attrgetter("end")
_BESIDE = 8  # characters between an inverted verb and its subject ("freute sich der Trainer")
_REACH = 14  # tokens that a postposition looks back for its phrase


@frozen(eq=False)
class Analysed:
    """A sentence with its clauses and the words that phrases are read from."""

    index: int
    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends after ``offset``."""
        return bisect_right(self.sentence.tokens, offset, key=_END)


def analyse(sentences: Sequence[Sentence], language: str) -> list[Analysed]:
    """Clauses and shared words of every sentence."""
    grammar = grammar_for(language)
    verbs = verb_table(language)
    bounded = [part for sentence in sentences for part in _bounded(sentence)]
    return [
        Analysed(index, sentence, Words(sentence.tokens, grammar, verbs), tuple(clauses(sentence, language)))
        for index, sentence in enumerate(bounded)
    ]


def _bounded(sentence: Sentence) -> list[Sentence]:
    """A sentence in parts of at most ``_LONGEST`` tokens, so that work inside one sentence cannot grow without end."""
    count = len(sentence.tokens)
    if count <= _LONGEST:
        return [sentence]
    parts = [sentence.tokens[at : at + _LONGEST] for at in range(0, count, _LONGEST)]
    return [Sentence(part[0].start, part[-1].end, sentence.kind, sentence.block, part) for part in parts]


def find_frames(read: Analysed, table: SpeechTable) -> list[Frame]:
    """All frames of a sentence, in text order."""
    found = _phrase_frames(read, table)
    taken = [frame.span for frame in found]
    for index, clause in enumerate(read.clauses):
        frame = _thus(read, index, clause, table) or _verb_frame(read, index, clause, table)
        if frame is not None and not any(frame.speaker and span.covers(frame.speaker) for span in taken):
            found.append(frame)
    found.sort(key=lambda frame: frame.span)
    return found


def _phrase_frames(read: Analysed, table: SpeechTable) -> list[Frame]:
    words = read.words
    tokens = read.tokens
    found: list[Frame] = []
    at = 0
    while at < len(tokens):
        low = tokens[at].lower
        frame: Frame | None = None
        if low in table.before:
            frame = _before(read, at, table)
        elif low in table.noun_prepositions or (low in table.out_of and words.low(at + 1) in table.viewing):
            trailing = not table.linked and at > 1 and _attributes(words, at - 1, table)
            frame = _after(read, at) if trailing else _by_noun(read, at, table)
        elif low in table.after:
            frame = _after(read, at)
        elif low in table.adverbs and (words.grammar.verb_final or _beside_verb(words, at)):
            span = Span(tokens[at].start, tokens[at].end)
            frame = Frame("adverb", read.index, span, span, [span], unnamed=True)
        if frame is not None:
            found.append(frame)
            at = max(at + 1, read.token_at(frame.span.end))
        else:
            at += 1
    return found


def _beside_verb(words: Words, at: int) -> bool:
    """Whether an adverb of hearsay belongs to the verb: "is reportedly", "reportedly fled", not "an allegedly secret deal"."""
    after = words.verbs.forms(words.low(at + 1))
    before = words.verbs.forms(words.low(at - 1))
    opens = at == 0 and words.low(at + 1) == ","
    return opens or any(form.certainty == "closed" for form in before) or any(form.kind == "finite" for form in after)


def _before(read: Analysed, at: int, table: SpeechTable) -> Frame | None:
    """ "laut Polizei"."""
    if _is_relative(read, at):
        return _phrase(read, at, at + 1, at + 2, at)
    first = at + 2 if table.linked else at + 1
    if table.linked and read.words.low(at + 1) not in table.linked:
        return None
    end = noun_phrase(read.words, first, len(read.tokens), tight=True)
    if end is None:
        end = _lone_noun(read.words, first)
        if end is None:
            return None
    return _phrase(read, at, first, _out_of(read.words, end, table), at)


def _out_of(words: Words, end: int, table: SpeechTable) -> int:
    """ "Angaben aus Justizkreisen": where the phrase ends that says where information comes from."""
    if words.low(end) in table.out_of and _attributes(words, end - 1, table):
        longer = noun_phrase(words, end + 1, len(words.tokens), tight=True)
        return longer if longer is not None else end
    return end


def _is_relative(read: Analysed, at: int) -> bool:
    """Whether a relative pronoun is the whole phrase: ", laut denen ..."."""
    words = read.words
    relative = at + 2 < len(words.tokens) and words.low(at + 1) in words.grammar.relatives
    return relative and words.low(at - 1) == "," and not words.is_noun(at + 2) and not words.is_adjective(at + 2)


def _lone_noun(words: Words, at: int) -> int | None:
    """A phrase that begins with a quotation mark: laut „Volksblatt“."""
    if at + 2 < len(words.tokens) and words.tokens[at].kind == "quote":
        for index in range(at + 1, min(at + 7, len(words.tokens))):
            if words.tokens[index].kind == "quote":
                return index + 1
    return None


def _by_noun(read: Analysed, at: int, table: SpeechTable) -> Frame | None:
    """ "nach Angaben der Polizei", "nach Ansicht von Experten"."""
    words = read.words
    if words.low(at + 1) in words.grammar.first_person:
        return None  # "Nach unserer Analyse": the speaker's, or the paper's, own
    noun = at + 1
    while noun < min(at + 9, len(words.tokens)) and not _attributes(words, noun, table):
        is_verb = bool(words.verbs.forms(words.low(noun))) and words.low(noun) not in table.own
        if words.tokens[noun].kind == "punct" or is_verb or noun > at + 4:
            return None
        noun += 1
    if noun >= len(words.tokens) or not _attributes(words, noun, table):
        return None
    end = noun_phrase(words, at + 1, len(words.tokens), tight=True)
    if end is None or end <= noun:
        end = noun + 1
    return _phrase(read, at, at + 1, _out_of(words, end, table), at)


def _attributes(words: Words, at: int, table: SpeechTable) -> bool:
    low = words.low(at)
    return low in table.nouns or (words.is_noun(at) and low.endswith(table.noun_endings))


def _phrase(read: Analysed, first: int, speaker: int, end: int, cue: int) -> Frame:
    tokens = read.tokens
    end = _without_comma(tokens, end)
    return Frame(
        "phrase",
        read.index,
        Span(tokens[first].start, tokens[end - 1].end),
        Span(tokens[speaker].start, tokens[end - 1].end),
        [Span(tokens[cue].start, tokens[cue].end)],
    )


def _without_comma(tokens: Sequence[Token], end: int) -> int:
    while end > 1 and tokens[end - 1].text == ",":
        end -= 1
    return end


def _after(read: Analysed, at: int) -> Frame | None:
    """ "der Polizei zufolge": the longest phrase that ends right before the postposition."""
    words = read.words
    for start in range(max(0, at - _REACH), at):
        if start and (words.is_noun(start - 1) and words.is_noun(start)):
            continue
        if words.low(start) in words.grammar.prepositions or words.tokens[start].kind == "punct":
            continue
        end = noun_phrase(words, start, at)
        if end == at:
            tokens = read.tokens
            return Frame(
                "phrase",
                read.index,
                Span(tokens[start].start, tokens[at].end),
                Span(tokens[start].start, tokens[at - 1].end),
                [Span(tokens[at].start, tokens[at].end)],
            )
    return None


def _thus(read: Analysed, index: int, clause: Clause, table: SpeechTable) -> Frame | None:
    """ ", so Macron": an insertion without a verb."""
    if clause.kind != "inserted" or clause.finite is not None or clause.tokens[0].lower != table.thus:
        return None
    at = read.token_at(clause.start)
    words = read.words
    if words.low(at + 1) in words.grammar.prepositions or words.low(at + 1) in words.grammar.adverbs:
        return None
    end = noun_phrase(words, at + 1, len(words.tokens), tight=True)
    if end is None:
        return None
    end = _without_comma(read.tokens, end)
    speaker = Span(read.tokens[at + 1].start, read.tokens[end - 1].end)
    cue = Span(read.tokens[at].start, read.tokens[at].end)
    span = Span(clause.start, max(clause.end, speaker.end))
    return Frame("thus", read.index, span, speaker, [cue], table.thus, "says", index)


def _verb_frame(read: Analysed, index: int, clause: Clause, table: SpeechTable) -> Frame | None:
    if clause.finite is None or clause.lemma is None:
        return _closing_frame(read, index, clause)
    lemma = clause.lemma
    if _says_nothing(clause, lemma, table):
        return None
    if lemma not in table.saying and lemma not in table.acting:
        lemma = _plain_lemma(read, clause, table)
    stance = table.saying.get(lemma)
    acting = lemma in table.acting
    fixed = _fixed(clause, table)
    if fixed and lemma in table.showing and any(token.lower in table.by_means for token in clause.tokens):
        return None  # "machte mit seinem Rücktritt deutlich, dass": a reading of an act, not speech
    apart = lemma in table.needing and not acting
    if apart and not any(token.lower in table.needing[lemma] for token in clause.tokens):
        stance = None  # "Der Damm hält": no opinion
    if stance is None and not acting and not fixed:
        return _closing_frame(read, index, clause)
    tells_of_noun = clause.kind == "relative" and clause.passive and stance is None and not fixed
    if _comes_to_light(clause, table) or _points_back(read, clause) or tells_of_noun:
        return None  # "a group backed by Guinea": nobody speaks
    if lemma == table.talking and not any(token.lower in table.by for token in clause.tokens):
        acting = False
    if stance is None and acting:
        stance = table.acting[lemma]
    if fixed:
        plain = next((table.fixed_as[one.lower] for one in clause.tokens if one.lower in table.fixed_as), None)
        lemma = plain or lemma
        stance = (table.saying.get(plain) if plain else stance) or "says"
        acting = False
    speaker, unnamed = _speaker(read, index, clause, table)
    if speaker is not None:
        first = read.tokens[read.token_at(speaker.start)].lower
        last = read.tokens[max(0, read.token_at(speaker.end) - 1)].lower
        alone = read.token_at(speaker.end - 1) == read.token_at(speaker.start)
        if (alone and first in table.never_speakers) or (last in table.never_speakers and not alone):
            speaker, unnamed = _inside(read, clause, table), True
    form = "said" if clause.kind == "comparison" else "verb"
    frame = Frame(form, read.index, _whole(clause), speaker, _cues(read, clause), lemma, stance, index, unnamed, acting)
    if clause.kind == "relative":
        frame.refers = clause.antecedent
    return frame


def _says_nothing(clause: Clause, lemma: str, table: SpeechTable) -> bool:
    """Whether a clause with a verb of saying tells of nobody who speaks."""
    if clause.kind == "question":
        # "Ob er angeklagt wird, ist offen": nobody does yet. "Unklar ist, wer ihn beauftragt hat."
        return clause.passive or clause.subject is None or clause.subject == clause.opener
    # "Wie der Trainer genannt wird" is his name, not what anybody says.
    return clause.passive and (lemma in table.undergone or (clause.kind == "comparison" and lemma in table.called))


def _points_back(read: Analysed, clause: Clause) -> bool:
    """ "Wie berichtet, war er verhaftet worden": the paper points to what it wrote before, not to a source."""
    if clause.kind != "comparison" or clause.subject is not None:
        return False
    forms = read.words.verbs.forms(clause.tokens[-1].lower)
    bare = clause.tokens[-1] is clause.finite and any(form.kind == "participle" for form in forms)
    return bare and all(token.lower in read.words.grammar.adverbs for token in clause.tokens[1:-1])


def _closing_frame(read: Analysed, index: int, clause: Clause) -> Frame | None:
    """ "„...“, ätzte der Trainer": a verb and its subject right behind a closing mark, whatever the verb."""
    verb, subject = clause.finite or clause.tokens[0], clause.subject
    if (
        clause.kind not in ("main", "inserted", "fragment")
        or clause.tokens[0] is not verb
        or not verb.text[0].islower()
    ):
        return None
    at = read.token_at(verb.start)
    mark = at - 2 if read.tokens[at - 1].text == "," else at - 1
    if mark < 1 or read.tokens[mark].kind != "quote":
        return None
    if mark == at - 1 and read.tokens[mark - 1].text not in ENDERS | {","}:
        return None
    marks = sum(token.kind == "quote" for token in read.tokens[:at])
    opens = read.tokens[0].kind == "quote"
    forms = read.words.verbs.forms(verb.lower)
    unknown = not forms and verb.lower not in read.words.grammar.adverbs | read.words.grammar.prepositions
    if clause.finite is None and (unknown or any(form.kind == "participle" for form in forms)):
        end = noun_phrase(
            read.words, at + 1, len(read.tokens), tight=True
        )  # a rare verb, or one that looks like a participle
        subject = Span(verb.end + 1, read.tokens[end - 1].end) if end is not None else None
    if subject is None or marks != 1 + opens or not 0 < subject.start - verb.end <= _BESIDE:
        return None
    end = _without_comma(read.tokens, read.token_at(subject.end - 1) + 1)
    speaker = Span(subject.start, read.tokens[end - 1].end)
    cues = _cues(read, clause) or [Span(verb.start, verb.end)]
    return Frame("verb", read.index, _whole(clause), speaker, cues, clause.lemma, "says", index)


def _comes_to_light(clause: Clause, table: SpeechTable) -> bool:
    """ "Es stellte sich heraus, dass ...": nobody speaks."""
    subject = clause.subject
    words = [token.lower for token in clause.tokens if subject and subject.start <= token.start < subject.end]
    impersonal = subject is None or (len(words) == 1 and words[0] in table.never_speakers)
    return impersonal and any(token.lower in table.reflexive for token in clause.tokens) and clause.kind == "main"


def _plain_lemma(read: Analysed, clause: Clause, table: SpeechTable) -> str:
    """The verb without what only looks like its prefix: "sagte sie weiter"."""
    last = clause.tokens[-1]
    if clause.lemma == table.letting:  # "ließ mitteilen"
        forms = read.words.verbs.forms(last.lower)
        return next((form.lemma for form in forms if form.lemma in table.saying), table.letting)
    if clause.finite is not None and last.lower in read.words.verbs.prefixes:
        for form in read.words.verbs.forms(clause.finite.lower):
            if form.kind == "finite" and form.lemma in table.saying:
                return form.lemma
    return clause.lemma or ""


def _whole(clause: Clause) -> Span:
    return Span(clause.start, clause.end)


def _fixed(clause: Clause, table: SpeechTable) -> bool:
    nouns = table.fixed.get(clause.lemma or "")
    return nouns is not None and any(token.lower in nouns for token in clause.tokens)


def _cues(read: Analysed, clause: Clause) -> list[Span]:
    finite = clause.finite
    if finite is None:
        return []
    cues = [Span(finite.start, finite.end)]
    forms = read.words.verbs.forms(finite.lower)
    helper = any(form.certainty == "closed" for form in forms)
    tail = clause.tokens[-1]
    if tail is not finite and helper:
        for token in reversed(clause.tokens):
            if any(form.lemma == clause.lemma for form in read.words.verbs.forms(token.lower)):
                cues.append(Span(token.start, token.end))
                break
    elif tail is not finite and tail.lower in read.words.verbs.prefixes:
        cues.append(Span(tail.start, tail.end))
    return sorted(cues)


def _speaker(read: Analysed, index: int, clause: Clause, table: SpeechTable) -> tuple[Span | None, bool]:
    """The words for who speaks, and whether nobody is named."""
    if clause.passive and clause.lemma in table.handing_on and clause.subject is not None:
        return clause.subject, False
    if clause.passive:
        return _agent(read, clause, table) or _inside(read, clause, table), True
    subject = clause.subject
    if subject is not None:
        end = read.token_at(subject.end - 1) + 1
        end = _without_comma(read.tokens, end)
        return Span(subject.start, read.tokens[end - 1].end), False
    if clause.coordinated or clause.kind in ("main", "inserted"):
        for earlier in range(index - 1, max(-1, index - 8), -1):
            one = read.clauses[earlier]
            told = one.mood != "indicative" and clause.mood == "indicative"  # inside what was said
            if one.subject is not None and not told and (one.kind in ("main", "inserted") or one.kind == clause.kind):
                return (one.subject, False) if clause.coordinated else (None, False)
    return (_inside(read, clause, table) if clause.kind == "comparison" else None), False


def _agent(read: Analysed, clause: Clause, table: SpeechTable) -> Span | None:
    """ "von der Polizei" in a passive."""
    for token in clause.tokens:
        if token.lower in table.by:
            at = read.token_at(token.start)
            leads = clause.finite is not None and token.start < clause.finite.start
            if leads and read.words.grammar.verb_final and at and read.words.is_noun(at - 1):
                continue  # "Der Regierung unter Führung von Luis Ortega wird vorgeworfen"
            end = noun_phrase(read.words, at + 1, len(read.tokens), tight=True)
            if end is not None:
                end = _without_comma(read.tokens, end)
                return Span(read.tokens[at + 1].start, read.tokens[end - 1].end)
    return None


def _inside(read: Analysed, clause: Clause, table: SpeechTable) -> Span | None:
    """ "heißt es in der Studie": the document or place that speaks."""
    for token in clause.tokens:
        if token.lower in read.words.grammar.place_prepositions:
            at = read.token_at(token.start)
            end = noun_phrase(read.words, at + 1, len(read.tokens), tight=True)
            if end is None:
                continue
            end = _without_comma(read.tokens, end)
            inner = {one.lower for one in read.tokens[at + 1 : end]}
            first = next((i for i in range(at + 1, end) if read.words.is_noun(i)), at)
            if read.words.low(first) in read.words.grammar.time_nouns:
                continue  # "Im Herbst 2020 hieß es"
            known = table.documents | table.bodies | table.anonymous | table.spokespeople | table.nouns
            named = inner & known or any(word.endswith(table.source_endings) for word in inner)
            if named or clause.lemma == table.impersonal:
                fused = (
                    token.lower in read.words.grammar.fused_prepositions
                )  # the article stands inside the preposition
                return Span(read.tokens[at if fused else at + 1].start, read.tokens[end - 1].end)
    return None
