"""Every threshold of reconciling, in one place, each with what chose it.

Measured on the five seed articles and on pairs of unrelated German news articles (see docs/explanation/reconciling.md).
All similarities lie between 0 and 1 and depend on the two articles compared alone, so that an unrelated article
changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MEANING_WEIGHT: Final = 0.5
"""Weight of the cosine of meanings beside lexical similarity: likeness = similarity + half the cosine."""

MEANING_BASE: Final = 0.30
MEANING_SLOPE: Final = 0.55
"""The cosine that goes with a lexical similarity, where a claim has no vector: base + slope * similarity."""

MEANING_ABROAD: Final = 0.60
"""Cosine from which two claims in two languages mean much the same. Of pairs written for this, 13 of 16 lie at .65 to .89;
unrelated claims of one story at -.1 to .46."""

WORDS_ABROAD: Final = 0.55
"""Lexical similarity, for each unit of cosine, that such a pair would have in one language."""

SHARED_ABROAD: Final = 1
"""How many terms it must share: there only names and numbers are the same words."""

SAME_ACT_ABROAD: Final = 0.68
OTHER_ACT_ABROAD: Final = 0.90
"""Likeness from which claims of two reports in two languages tell one happening: where their verbs tell one act in the table of
concepts, and where they tell two. Names, numbers and concepts are fewer than words, so likeness runs lower."""

TOLD_TOGETHER: Final = 0.40
"""Lexical similarity of the sentences beside two short counts ("14 people were hurt") from which both count the same."""

SAME_NEWS: Final = 0.35
"""Likeness of two articles from which they are on the same news. Of 3,000 pairs of articles of two topics of ECB+ train, one in a
thousand lies above .32."""

COVERAGE_WEIGHT: Final = 0.5
"""What sharing all neighbours, against sharing half of them, adds to the likeness of two reports (and sharing none takes away).
On ECB+ this doubles the recall of pairs at a precision of .9."""

NEIGHBOURS: Final = 7
"""How many articles make a neighbourhood."""

NEIGHBOUR_FLOOR: Final = 0.40
"""Likeness of two articles from which they can be neighbours. Of 3,000 pairs of articles of two topics of ECB+ train, one in a
thousand lies above .32, half of them above .07. Up to .35 the floor changes nothing there; .40 costs .004 of the area under the
curve, and leaves a third fewer pairs to remember of 300 articles on one oil spill."""

GIST_BASE: Final = 0.22
GIST_SLOPE: Final = 1.17
"""The cosine of two articles' gists that goes with a likeness of their vocabularies, where claims have no vectors; fitted on the
pairs of articles of ECB+ train."""

COVERAGE_DAYS: Final = 3
"""Neighbours are published within this many days of one another."""

SAME_HAPPENING: Final = 0.78
"""Likeness from which claims of two reports tell one happening."""

SAME_NAMED_DAY: Final = 0.66
SAME_DAY: Final = 0.74
"""The same where both assert something of one day and their articles are on the same news: where both name that day, and where it
follows from the publication of one. Of what this joins besides on 190 articles on an oil spill, nearly all that names its day was
judged right, and four of five of the rest; below these, every second one was wrong."""

SAME_WITHIN_ARTICLE: Final = 0.60
"""The same inside one article, between headline, lead, bullet or caption and a sentence: they repeat one another shortened."""

HEADLINE_SHARE: Final = 0.55
"""Weight of containment there: a headline wholly inside a longer sentence is told by it."""

REPEATED_IN_TEXT: Final = 1.05
"""The same between two sentences of running text: the second tells the same only when it nearly repeats the first."""

SAME_WITNESS: Final = 0.50
"""The same between two articles that rest on one witness within a few days: they tell one report in their own words."""

SHARED_TERMS: Final = 3
"""Two reports tell one happening only when they share at least this many terms: short sentences are alike by chance."""

NEWS_WINDOW_DAYS: Final = 30
"""Reports that do not both name the time of a happening are on one only when published within this many days."""

WITNESS_WINDOW_DAYS: Final = 2
"""How many days apart two articles on one witness's word may be published for that."""

SAME_IN_LINEAGE: Final = 0.58
"""The same between articles of one lineage, for sentences that also stand in the same order."""

RETOLD_IN_LINEAGE: Final = 0.64
"""The same in one lineage for sentences out of order: a rewrite also splits, joins and moves sentences."""

PARTNER: Final = 0.60
"""Likeness from which a sentence of a lineage has its counterpart in the other text."""

SPLIT_SHARE: Final = 0.45
"""Share of a sentence found in the counterpart of the sentence beside it, from which a rewrite has split one sentence in two."""

UNMISTAKABLE: Final = 1.0
"""Likeness from which sentences of one lineage are one although each has a closer counterpart elsewhere."""

OPINION_MEETS: Final = 0.85
"""Likeness from which a judgement and a statement of fact are one sentence that two readers cut differently."""

GROUP_COHESION: Final = 0.66
"""Two groups join only when the closer two thirds of their pairs have this affinity on average: keeps chains from growing."""

COUNTERPART: Final = 0.34
"""Lexical similarity from which a sentence counts as the counterpart of another when lineage is weighed."""

LINEAGE_SHARE: Final = 0.40
"""Share of the shorter article's sentences with a counterpart in the other, in the same order, that makes a lineage."""

LINEAGE_SENTENCES: Final = 4
"""The least number of counterparts: two short notices on one event are not a lineage."""

COPY_SHARE: Final = 0.50
"""Share of five-word runs in common from which a derived article is a copy rather than a paraphrase."""

BLOCK_TERMS: Final = 8
"""How many of a claim's most telling terms make its blocking keys (pairs of them)."""

BLOCK_LIMIT: Final = 48
"""Up to this many claims that share a blocking key are all compared with one another.

On 600 articles (33,000 claims) 99.6 % of the pairs with a similarity of .5 or more are connected through pairs that are
compared, with 21 comparisons a claim; with a limit of 24 it is 98.0 % and 15."""

BLOCK_REACH: Final = 4
"""Claims of the same telling terms are each compared with this many next ones in time, so that work stays linear."""

RECOUNTED: Final = 1.17
"""Affinity from which two claims with different numbers for one thing tell one happening counted twice, not two happenings."""

COMPOUND_MATCH: Final = 0.6
"""Weight of a term found inside another one (a compound: "Truppenentsendung" and "Entsendung")."""

FAMILY_MATCH: Final = 0.8
"""Weight of two stems of one word family ("stationiert" and "Stationierung")."""

REPORTING_LAG_DAYS: Final = 1
"""News without a date of its own happened at most this many days before publication: the rhythm of a daily newspaper."""

HANDOVER_DAYS: Final = 7
"""Two holders of one office named more than this many days apart, one after the other, may have followed one another."""

ROLE_WINDOW_DAYS: Final = 45
"""Two holders of one office named within this many days cannot both be right unless the office changed hands between."""

ANCHOR_KEYS: Final = 4
"""How many of a statement's most telling anchors and words make an article's keys (pairs of them)."""

COPY_KEYS: Final = 2
"""How many MinHash values of a statement's word runs make keys: with half of the runs changed one is kept on average."""

KEYED_WORDS: Final = 8
"""Statements shorter than this are alike by chance and give no keys of their word runs."""

SMALL_NUMBER: Final = 12
"""Numbers up to this stand in every article and identify nothing."""

KEY_SHARE: Final = {"w": 0.10, "a": 0.10, "t": 0.20}
"""Two articles are aligned when they share this part of the keys of a kind that the one with fewer has."""

LEAST_KEYS: Final = {"w": 2, "a": 4, "t": 5}
"""And at least so many keys of word runs, of anchors, or of their successions."""

COMMON_ANCHOR: Final = 4
"""A name that stands in more than one of this many statements is what the article is about: its successions tell nothing."""

PARTNERS: Final = 6
"""With how many statements of the other text, those that share most terms with it, a statement is compared."""

COPIED_STATEMENT: Final = 0.60
"""Share of the word runs of the shorter of two statements that makes them one text."""

COPIED_WORDS: Final = 20
"""So many words in copied statements are no accident: a long sentence, or two."""

REWRITTEN_ORDER: Final = 0.60
"""Share of the matched statements that must stand in the same order in a rewrite."""

TRANSLATED_SHARE: Final = 0.50
"""Share of the statements with names or numbers, in either text, that a translation has in the same order."""

COPIED_SENTENCE: Final = 12
"""Of these, so many must be the article's own and not what somebody is quoted with."""

SAME_SENTENCE: Final = 12
"""Two writers do not tell one happening in the same sentence of so many words: one has it from the other, or both from
a third."""

COPIED_SPEECH: Final = 60
"""The same where all of it is what speakers are quoted with, which two reporters may have heard."""

ARTICLE_LIMIT: Final = 32
"""Up to this many articles that share a key all meet under it."""

ARTICLE_REACH: Final = 4
"""Where more share it, each meets this many next ones: a chain, so that work stays linear."""

PASSAGE_KEYS: Final = 3
"""Keys of word runs in common from which a copied passage is looked for: two statements or more."""

WHOLE_SHARE: Final = 0.40
"""Share of the *longer* text from which two articles are of one lineage. Below it the shorter one hangs on the longer."""

HANGING_SHARE: Final = 0.50
"""Share of its own text that an article must have in a much longer one to hang on it: an excerpt, a text that grew."""

DIGEST_OVERLAP: Final = 0.50
"""Two unrelated articles whose parts of a third one overlap less than this make that one a digest, which joins nothing."""

WHOLE_TEXT: Final = 0.80
"""A text of which this share stands in another one has almost nothing of its own."""

OMITTED_SHARE: Final = 0.70
"""And leaves something out when not more than this of the other one stands in it."""

RUNNING_DAYS: Final = 30
"""A count is still running, and a later one explains a difference, while reports are at most this many days apart."""

APART: Final = 0.9
"""Affinity from which two claims kept apart for a day or a number are weighed as a disagreement. The value in dispute makes
them a little less alike than merging needs; what they say must then be alike in itself (``conflicts_likeness.LIKE``)."""

APART_DAYS: Final = 10
"""Two days named for one happening differ by at most this much: what lies farther apart happened twice."""

SAME_WORDS: Final = 0.50
"""Share of characters in common, of all that either covers, from which a claim stands at the words that a ruling binds: more
than half means that no two claims that exclude one another can both be it."""

KEY_AGAIN_DAYS: Final = 7
"""A report published so many days after a day that it names refers back to it."""

KEY_AGAIN: Final = 1.4
KEY_PUBLISHED: Final = 0.4
KEY_HEADED: Final = 1.0
"""What counts for a day beside the reports that name it (weight 1, all in logarithms): those that refer back to it, that come
out on it, that open with undated news on it. Chosen on the development parts of Timeline17 and
Entities; see docs/reference/key-events.md."""

KEY_HEADED_CLAIMS: Final = 5
"""A report opens with its first claims."""

KEY_PARTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "day": 1.0,
        "origins": 2.5,
        "reports": 1.0,
        "again": 0.6,
        "words": 30.0,
        "named": 0.1,
        "actor": 0.1,
        "not asked": -0.3,
        "not happened": -0.6,
        "short": -0.5,
        "long": -0.5,
    }
)
"""What counts for an entry: its day's score, independent origins, reports that tell it and that came back to it (logarithms),
words that a chronology would use of its day (the mean of their worths), a day that is named, a prominent actor (root of the
share of reports that name it); and what counts against it: wording of too few or too many words, by the
logarithm of the excess."""

KEY_CHANCE: Final = (0.4, 0.5, 0.25, 0.3, 0.6, 0.15)
KEY_CHANCE_POWER: Final = 0.5
KEY_SHARE_UNSEEN: Final = 0.3
KEY_SHARE_PRIOR: Final = 3
KEY_PAUSE: Final = 5
KEY_TOLD_WORDS: Final = 0.9
"""The chance that a person's chronology uses a word of a day: logistic, from a base, the logarithms of the (smoothed) shares of
the reports that have the word among those that tell of the day, name it, open with it, and of all reports, and of the number of
reports of the day. Fitted on the words of 335,085 pairs of a gold day and a word in the development part of Timeline17; a line's
worth is the sum of its words' chances to this power, over its words and so many more, so that fragments gain nothing.
A word that is told of the day already loses this part of its worth. See
docs/reference/key-events.md for what it gives with the story in question left out."""

KEY_LENT: Final = 0.5
"""The share of a day's score that a line gets which is only bounded by its report."""

KEY_SHORT_WORDS: Final = 8
KEY_LONG_WORDS: Final = 25

KEY_SAME_WORDS: Final = 0.6
KEY_TOLD_ALREADY: Final = 0.1
"""A line whose words are so much (cosine) those of a line already chosen near its day is left out as redundant; below that
the likeness counts against it with this weight."""
