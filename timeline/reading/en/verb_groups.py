"""English verb groups: which words of a sentence are verbs, and what auxiliaries and verbs add up to.

A word that can be a noun, an adjective or a participle is a verb only where its neighbours let it be one: a subject
before it, an object or complement behind it, no determiner in front.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.en import verbs as tables
from timeline.reading.en.morphology import past_by_form
from timeline.reading.phrases import Words
from timeline.reading.text import words as table
from timeline.reading.verbs import Mood, VerbForm
from timeline.reading.verbs_plain import Group, GroupTense, form_at, over_aside

_MODAL: Final = frozenset({"will", "can", "may", "must", "shall", "do"})
_HELPERS: Final = _MODAL | {"be", "have"}
_WHEN: Final = frozenset({"last", "first", "since", "long"})
_SAID_TO: Final = table("say believe report allege think understand rumour suppose know")
_PLANS: Final = table("schedule plan slate set")
_AHEAD: Final = table("expect schedule plan set suppose intend mean")  # "is expected to travel"
# Before "to" these only colour the verb behind it: "has to go", "began to burn".
_CATENATIVE: Final = table("have be use seem appear begin start continue try fail manage tend happen need prove come")
_OBJECT_STARTS: Final = table("""
the a an this these those his her its their our my your no all some any every each both that to him them me us it he she they
we you what how why where when who which whether if there more most several many about against for on with in into not
""")
_ADJECTIVES: Final = table("""
new old latest own big major main early late final first last next high low long short good bad great small large young key
top chief former joint recent current full
""")
_PEOPLE: Final = table("people police men women children others many some all both troops media staff public few most")
_ALL: Final = table("all both many some few most several others")
_MANY: Final = table("""
thousands hundreds dozens scores millions two three four five six seven eight
nine ten eleven twelve
""")
_BEHIND: Final = table("by in on at from with for under during near outside to as of after before against over into")
_REACH: Final = 4
_LEAST_SUBJECT: Final = 2
_PHRASE: Final = 6
_DOERS: Final = ("ers", "ors", "ists", "ants", "ians", "ents", "eds", "ands", "zens")


def read_groups(words: Words) -> list[Group]:
    """The verb groups of a sentence, in order."""
    found: list[Group] = []
    index = 0
    count = len(words.tokens)
    mark, forms = words.grammar.infinitive_mark, words.verbs.forms
    while index < count:
        low = words.tokens[index].lower
        group = _group_at(words, index, found) if low == mark or forms(low) else None
        if group is None:
            index += 1
            continue
        found.append(group)
        index = group.last
    if all(group.infinitive for group in found):
        told = _told_shortly(words) or _told_by_form(words) or _told_in_full(words)
        if told is not None:
            return [told, *(group for group in found if group.first >= told.last)]
    return _without_reduced(words, found)


def _told_shortly(words: Words) -> Group | None:
    """ "Police arrest 14 people", "Dec. 30: Ports close.": a bare plural and its verb, where no other word is one.

    The verb may be a noun as well, so what follows it must be its object, or those before it people who do something.
    """
    for index in range(1, len(words.tokens)):
        has_article = index > 1 and words.low(index - 2) in words.grammar.determiners
        begin = index - 2 if has_article else index - 1
        if begin and words.tokens[begin - 1].text not in (":", "-", "–", "—"):
            continue
        token, subject = words.tokens[index], words.low(index - 1)
        if token.kind != "word" or not token.text[0].islower():
            continue
        form = next((form for form in words.verbs.forms(token.lower) if form.kind == "finite" and form.plural), None)
        acts = subject in _PEOPLE or subject in words.grammar.personal or subject.endswith(_DOERS)
        is_subject = acts or (subject.endswith("s") and words.is_noun(index - 1))
        if form is None or form.certainty == "closed" or not is_subject:
            continue
        if (words.low(index + 1) != ",") if acts or has_article else _takes(words, index + 1):
            return Group(index, index + 1, index, form.lemma, "present")
    return None


def _told_by_form(words: Words) -> Group | None:
    """A past of a verb that no table has, in a sentence without another verb: "The board decertified the union."."""
    for index in range(1, len(words.tokens)):
        lemma = past_by_form(words.low(index)) if words.tokens[index].text.islower() else None
        subject = words.tokens[index - 1]
        is_subject = words.is_noun(index - 1) or words.low(index - 1) in words.grammar.personal
        if lemma is None or not is_subject or subject.kind != "word":
            continue
        if words.low(index + 1) in words.grammar.prepositions or _takes(words, index + 1):
            return Group(index, index + 1, index, lemma, "past")
    return None


def _told_in_full(words: Words) -> Group | None:
    """A verb that could be a noun as well, in a full sentence without another one: "Trains run from Monday.", "The plan calls
    for a vote." Subject and verb agree in number."""
    if words.tokens[-1].text != ".":
        return None
    for index in range(1, len(words.tokens) - 1):
        form = next((form for form in words.verbs.forms(words.low(index)) if form.kind == "finite"), None)
        if form is None or form.tense != "present" or not words.tokens[index].text.islower():
            continue
        subject = words.low(index - 1)
        if not words.is_noun(index - 1) or words.tokens[index - 1].kind != "word":
            continue
        is_plural = subject.endswith("s") and not subject.endswith(("ss", "'s", "’s"))
        opens = index == 1 or words.low(index - 2) in words.grammar.determiners or index == _LEAST_SUBJECT
        if opens and form.plural == is_plural and not words.low(index + 1).startswith(("of", "'", "’")):
            return Group(index, index + 1, index, form.lemma, "present")
    return None


def _takes(words: Words, index: int) -> bool:
    """Whether an object, a number, a name or the end of a sentence stands at a place."""
    if index >= len(words.tokens):
        return False
    after = words.tokens[index]
    return after.kind == "number" or after.text == "." or after.text[0].isupper() or after.lower in _OBJECT_STARTS


def _group_at(words: Words, index: int, found: list[Group]) -> Group | None:  # noqa: PLR0911 - one question to the neighbours after another
    token = words.tokens[index]
    if token.kind != "word":
        return None
    low = token.lower
    if low == words.grammar.infinitive_mark:
        return _infinitive(words, index)
    forms = words.verbs.forms(low)
    finite = next((form for form in forms if form.kind == "finite"), None) if forms else None
    if finite is None:
        return None
    if finite.tense == "present" and finite.plural and index and words.low(index - 1) not in words.grammar.personal:
        past = next((form for form in forms if form.kind == "finite" and form.tense == "past"), None)
        finite = past if past is not None else finite  # "put", "hit": news tells what happened
    head = token.text.replace("’", "'").split("'")[0]
    if len(head) > 1 and head.isupper() and head != token.text:
        return None  # "the WHO's director"
    if finite.tense == "past" and token.text[0].isupper() and any(form.kind == "participle" for form in forms):
        return None  # "Asked whether he would sign"
    if finite.certainty == "closed":
        is_name = index > 0 or (index + 1 < len(words.tokens) and words.tokens[index + 1].kind == "number")
        if token.text[0].isupper() and is_name and finite.lemma in ("will", "may"):
            return None  # the given name, the month
        return _helped(words, index, finite)
    if token.text[0].isupper() and index > 0 and words.tokens[index - 1].kind not in ("quote", "punct"):
        return None
    if (
        finite.tense != "past"
        and found
        and found[-1].last == index
        and found[-1].lemma in words.grammar.bare_clause_verbs
    ):
        return None  # "said reports"
    if (
        found
        and found[-1].last == index
        and any(form.kind == "participle" for form in forms)
        and low not in ("said", "told")
    ):
        return None  # "stays closed"
    if finite.tense != "past" and index and _follows_verb(words, index):
        return None  # "rejected claims that"
    if not _is_verb_here(words, index, forms, finite):
        return None
    tense: GroupTense = "past" if finite.tense == "past" else "present"
    return Group(index, index + 1, index, finite.lemma, tense)


def _follows_verb(words: Words, index: int) -> bool:
    """Whether a past tense stands right before: what follows it is its object."""
    forms = words.verbs.forms(words.low(index - 1))
    return any(form.kind == "finite" and form.tense == "past" and form.certainty != "closed" for form in forms)


def _skip(words: Words, index: int) -> int:
    """The index after adverbs and negations."""
    upto = min(len(words.tokens), index + _REACH)
    while index < upto and (words.low(index) in words.grammar.adverbs or words.low(index) == "not"):
        index += 1
    return index


def _infinitive(words: Words, index: int) -> Group | None:
    """ "to close", "to have been closed"."""
    at = _skip(words, index + 1)
    form = form_at(words, at, "infinitive")
    if form is None or (words.low(index + 1) in words.grammar.determiners):
        return None
    lemma, last, passive = form.lemma, at + 1, False
    if form.lemma in ("be", "have"):
        inner = form_at(words, _skip(words, at + 1), "participle")
        if inner is not None:
            lemma, last, passive = inner.lemma, _skip(words, at + 1) + 1, form.lemma == "be"
    return Group(index, last, at, lemma, passive=passive, infinitive=True)


def _helped(words: Words, index: int, form: VerbForm) -> Group:
    """An auxiliary and the verbs it helps."""
    lemma = form.lemma
    past = form.tense == "past"
    mood: Mood = form.mood
    at = _skip(words, over_aside(words, _skip(words, index + 1)))
    if at < len(words.tokens) and words.low(at) in words.grammar.personal and index + 1 == at:
        after = _skip(words, at + 1)
        if lemma in _HELPERS and (form_at(words, after, "infinitive") or form_at(words, after, "participle")):
            at = after  # "did he say"
    if words.low(index) == "ought" and words.low(at) == "to":
        at = _skip(words, at + 1)
    if lemma in _MODAL:
        return _after_modal(words, index, at, form)
    if lemma == "have":
        if words.low(at) == "to" and (inner := form_at(words, _skip(words, at + 1), "infinitive")) is not None:
            last = _skip(words, at + 1) + 1
            return Group(index, last, index, inner.lemma, "past" if past else "present", mood, "have to")
        inner = form_at(words, at, "participle")
        if inner is None and words.low(at) in _WHEN and (late := form_at(words, at + 1, "participle")) is not None:
            inner, at = late, at + 1  # "had last been inspected"
        if inner is None:
            return Group(index, index + 1, index, "have", "past" if past else "present", mood)
        tense: GroupTense = "pluperfect" if past else "perfect"
        if inner.lemma == "be" and (deeper := form_at(words, _skip(words, at + 1), "participle")) is not None:
            return Group(index, _skip(words, at + 1) + 1, index, deeper.lemma, tense, mood, passive=True)
        if inner.lemma == "be" and (going := form_at(words, _skip(words, at + 1), "zu")) is not None:
            return Group(index, _skip(words, at + 1) + 1, index, going.lemma, tense, mood)
        return Group(index, at + 1, index, inner.lemma, tense, mood)
    return _after_be(words, index, at, form)


def _after_modal(words: Words, index: int, at: int, form: VerbForm) -> Group:
    modal = form.lemma if form.lemma in tables.MODALS else None
    tense: GroupTense = "future" if form.lemma == "will" else "past" if form.tense == "past" else "present"
    inner = form_at(words, at, "infinitive")
    if inner is None or words.low(at) in words.grammar.determiners:
        return Group(index, index + 1, index, form.lemma, tense, form.mood, modal)
    lemma, last, passive = inner.lemma, at + 1, False
    after = _skip(words, at + 1)
    if inner.lemma == "have" and (done := form_at(words, after, "participle")) is not None:
        lemma, last = done.lemma, after + 1
        tense = "perfect"
        deeper = form_at(words, _skip(words, after + 1), "participle") if done.lemma == "be" else None
        if deeper is not None:
            lemma, last, passive = deeper.lemma, _skip(words, after + 1) + 1, True
    elif inner.lemma == "be":
        done = form_at(words, after, "participle")
        going = form_at(words, after, "zu")
        if done is not None or going is not None:
            lemma, last, passive = (done or going).lemma, after + 1, done is not None  # type: ignore[union-attr]
    return Group(index, last, index, lemma, tense, form.mood, modal, passive)


def _after_be(words: Words, index: int, at: int, form: VerbForm) -> Group:
    tense: GroupTense = "past" if form.tense == "past" else "present"
    done = form_at(words, at, "participle")
    going = form_at(words, at, "zu")
    after = _skip(words, at + 1)
    if words.low(at) == "to" and (owed := form_at(words, after, "infinitive")) is not None:
        deeper = form_at(words, after + 1, "participle") if owed.lemma == "be" else None
        lemma = deeper.lemma if deeper is not None else owed.lemma
        last = after + 2 if deeper is not None else after + 1
        return Group(index, last, index, lemma, tense, form.mood, "be to", deeper is not None)
    if going is not None:
        if going.lemma == "go" and words.low(after) == "to":
            inner = form_at(words, _skip(words, after + 1), "infinitive")
            if inner is not None:
                return Group(index, _skip(words, after + 1) + 1, index, inner.lemma, "future", form.mood)
        if going.lemma == "be" and (deeper := form_at(words, after, "participle")) is not None:
            return Group(index, after + 1, index, deeper.lemma, tense, form.mood, passive=True)
        return Group(index, at + 1, index, going.lemma, tense, form.mood)
    if done is None:
        return Group(index, index + 1, index, "be", tense, form.mood)
    if done.lemma in _SAID_TO and words.low(after) == "to":
        inner = form_at(words, _skip(words, after + 1), "infinitive")
        if inner is not None:
            return _hearsay(words, index, _skip(words, after + 1), inner, tense)
    if done.lemma in _AHEAD and words.low(after) == "to" and form_at(words, _skip(words, after + 1), "infinitive"):
        ahead = _infinitive(words, after)
        if ahead is not None:
            return Group(index, ahead.last, index, ahead.lemma, tense, form.mood, "be to", ahead.passive)
    if done.lemma in ("quote", "cite") and words.low(after) == "as" and form_at(words, after + 1, "zu") is not None:
        return Group(index, after + 2, index, done.lemma, tense, form.mood, passive=True)
    # "a further meeting was scheduled for Thursday": nothing is done yet.
    modal = "be to" if done.lemma in _PLANS and words.low(after) == "for" else None
    return Group(index, at + 1, index, done.lemma, tense, form.mood, modal, passive=True)


def _hearsay(words: Words, index: int, at: int, inner: VerbForm, tense: GroupTense) -> Group:
    """ "is said to have fled": the verb behind is what is told."""
    lemma, last, passive = inner.lemma, at + 1, False
    after = _skip(words, at + 1)
    if inner.lemma in ("have", "be"):
        done = form_at(words, after, "participle") or form_at(words, after, "zu")
        if done is not None:
            lemma, last, passive = done.lemma, after + 1, inner.lemma == "be" and done.kind == "participle"
    return Group(index, last, index, lemma, tense, "indicative", tables.HEARSAY, passive)


def _is_verb_here(  # noqa: C901, PLR0911 - one question to the neighbours after another
    words: Words, index: int, forms: tuple[VerbForm, ...], finite: VerbForm
) -> bool:
    """Whether a word that can be a finite verb is one among its neighbours."""
    grammar = words.grammar
    before = index - 1
    while before >= 0 and words.low(before) in grammar.adverbs and before > index - 4:
        before -= 1
    low = words.low(before) if before >= 0 else ""
    is_past = finite.tense == "past"
    if words.low(index) == "thanks" and words.low(index + 1) == words.grammar.infinitive_mark:
        return False  # "thanks to the programmes"
    if low in grammar.personal or low in ("who", "which"):
        return True
    if low in grammar.determiners - {"this", "these", "those"} and before == index - 1:
        behind = words.low(index + 1)
        ends = not behind[:1].isalpha() or behind in grammar.prepositions | grammar.adverbs | grammar.determiners
        return is_past and (low in _ALL or (low in _MANY and ends))  # not "two arrested men escaped"
    if low == grammar.infinitive_mark or low in grammar.prepositions:
        return is_past and not any(form.kind in ("participle", "infinitive") for form in forms) and low != "to"
    if is_past and low in ("being", "having") and any(form.kind == "participle" for form in forms):
        return False  # "the oil being captured"
    if is_past:
        return not _is_adjectival(words, index, before, forms)
    after = words.low(index + 1)
    starts = after in _OBJECT_STARTS or (index + 1 < len(words.tokens) and words.tokens[index + 1].text[0].isupper())
    if finite.plural is False:  # third person
        is_owned = low.endswith(("'s", "’s")) and finite.lemma in tables.NOUNS_TOO
        if before < 0 or is_owned or words.tokens[before].kind == "number":
            return False  # "Obama's plans to widen drilling", "400 lives"
        if finite.lemma not in tables.NOUNS_TOO:
            return True
        if _is_singular(words, before) and _can_follow(words, index + 1):
            return True
        nominal = (
            words.tokens[before].text[0].isupper() or words.is_noun(before) or words.tokens[before].kind == "punct"
        )
        return nominal and starts and after not in grammar.prepositions
    plural = low.endswith("s") or low in _PEOPLE or low in ("and", "that")
    if (
        before > 0
        and not plural
        and (starts or finite.lemma not in tables.NOUNS_TOO)
        and _has_plural_head(words, before)
    ):
        return after not in grammar.prepositions or finite.lemma not in tables.NOUNS_TOO
    if before < 0 or not plural or words.tokens[before].kind == "punct":
        return False
    if finite.lemma in tables.NOUNS_TOO:
        to_do = after == grammar.infinitive_mark and form_at(words, index + 2, "infinitive") is not None
        return starts and (to_do or after not in grammar.prepositions) and words.is_noun(before)
    return words.is_noun(before) or low in _PEOPLE


def _has_plural_head(words: Words, last: int) -> bool:
    """ "Analysts at Norda Bank": a plural with a phrase behind it that ends at a noun."""
    if not words.is_noun(last):
        return False
    for index in range(last, max(0, last - _PHRASE), -1):
        if words.tokens[index].kind in ("punct", "quote"):
            return False
        if words.low(index) in words.grammar.prepositions:
            head, before = words.low(index - 1), words.low(index - 2)
            opens = index == 1 or before in words.grammar.determiners
            return head in _PEOPLE or (words.is_noun(index - 1) and head.endswith(_DOERS if not opens else "s"))
    return False


def _is_singular(words: Words, before: int) -> bool:
    """ "the bank", "Labour": a subject that a third person can follow at once."""
    token = words.tokens[before]
    if token.lower in words.grammar.pointing:
        return True
    if token.kind not in ("word", "abbreviation") or not words.is_noun(before):
        return False
    if token.text[0].isupper():
        return True
    low = words.low(before - 1) if before else ""
    plain = not words.verbs.forms(token.lower) and not token.lower.endswith(("s", *words.grammar.adjective_endings))
    return plain and token.lower not in _ADJECTIVES and (low in words.grammar.determiners or low.endswith(("'s", "’s")))


def _can_follow(words: Words, index: int) -> bool:
    """Whether a token can follow a verb: no other verb, no "of"."""
    if index >= len(words.tokens) or words.low(index) in ("of", "and", "or", "that"):
        return False
    if words.low(index) == words.grammar.infinitive_mark:
        return form_at(words, _skip(words, index + 1), "infinitive") is not None
    if words.tokens[index].kind in ("punct", "quote"):
        return False
    forms = words.verbs.forms(words.low(index))
    return not any(form.certainty == "closed" for form in forms) and (
        not any(form.kind == "finite" for form in forms) or any(form.kind == "participle" for form in forms)
    )


def _is_adjectival(words: Words, index: int, before: int, forms: tuple[VerbForm, ...]) -> bool:
    """ "injured passengers", "two arrested men": a participle in front of its noun."""
    if not any(form.kind == "participle" for form in forms):
        return False
    if words.low(index) in ("said", "told"):
        return False
    follows = index + 1
    noun = words.is_noun(follows) and words.tokens[follows].text[0].islower() if follows < len(words.tokens) else False
    if not noun:
        return False
    if before < 0 or words.tokens[before].kind in ("number", "punct"):
        return words.tokens[before].kind == "number" if before >= 0 else True
    low = words.low(before)
    return low in words.grammar.determiners or low in words.grammar.coordinators


def _without_reduced(words: Words, found: list[Group]) -> list[Group]:
    """Leave out participles behind their noun ("the man arrested on Monday said"): the sentence has its verb later."""
    kept: list[Group] = []
    for number, group in enumerate(found):
        later = found[number + 1] if number + 1 < len(found) else None
        if later is not None and _is_reduced(words, group, later):
            continue
        kept.append(group)
    return kept


def _is_reduced(words: Words, group: Group, later: Group) -> bool:
    if group.last - group.first > 1 or later.infinitive:
        return False
    forms = words.verbs.forms(words.low(group.finite))
    is_noun = group.tense == "present" and group.lemma in tables.NOUNS_TOO
    is_participle = any(form.kind == "participle" for form in forms)
    if not is_noun and (not is_participle or group.lemma in words.grammar.bare_clause_verbs):
        return False
    before = words.low(group.first - 1) if group.first else ""
    if before in words.grammar.personal or before in ("who", "which", "that"):
        return False
    if words.low(group.last) not in _BEHIND and group.last != later.first:
        return False
    if before == "," and words.low(group.last) == words.grammar.as_word:
        return False  # "Mabey, who was suspended, wept as the verdict was read out"
    between = range(group.last, later.first)
    breaks = words.grammar.subordinators.keys() | words.grammar.relatives | words.grammar.clause_coordinators
    if any(words.tokens[i].kind in ("punct", "quote") or words.low(i) in breaks - {"as"} for i in between):
        return False
    return not any(words.low(i) in words.grammar.personal for i in between)


__all__ = ["read_groups"]
