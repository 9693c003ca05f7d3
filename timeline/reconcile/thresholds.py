"""Every threshold of reconciling, in one place, each with what chose it.

Measured on the five seed articles and on pairs of unrelated German news articles (see docs/explanation/reconciling.md).
All similarities lie between 0 and 1 and depend on the two articles compared alone, so that an unrelated article
changes nothing.
"""

from __future__ import annotations

from typing import Final

SAME_HAPPENING: Final = 0.50
"""Similarity from which claims of two articles tell one happening. Paraphrases lie at .5 to .9, other pairs below .4."""

SAME_WITHIN_ARTICLE: Final = 0.36
"""The same inside one article, between headline, lead, bullet or caption and a sentence: they repeat one another shortened."""

HEADLINE_SHARE: Final = 0.55
"""Weight of containment there: a headline wholly inside a longer sentence is told by it."""

REPEATED_IN_TEXT: Final = 0.70
"""The same between two sentences of running text: the second tells the same only when it nearly repeats the first."""

SAME_WITNESS: Final = 0.30
"""The same between two articles that rest on one witness within a few days: they tell one report in their own words."""

SHARED_TERMS: Final = 3
"""Two reports tell one happening only when they share at least this many terms: short sentences are alike by chance."""

NEWS_WINDOW_DAYS: Final = 30
"""Reports that do not both name the time of a happening are on one only when published within this many days."""

WITNESS_WINDOW_DAYS: Final = 2
"""How many days apart two articles on one witness's word may be published for that."""

SAME_IN_LINEAGE: Final = 0.34
"""The same between articles of one lineage, for sentences that also stand in the same order."""

GROUP_COHESION: Final = 0.66
"""Two groups join only when their claims have at least this affinity on average: keeps chains from growing."""

COUNTERPART: Final = 0.34
"""Similarity from which a sentence counts as the counterpart of another when lineage is weighed."""

LINEAGE_SHARE: Final = 0.40
"""Share of the shorter article's sentences with a counterpart in the other, in the same order, that makes a lineage."""

LINEAGE_SENTENCES: Final = 4
"""The least number of counterparts: two short notices on one event are not a lineage."""

COPY_SHARE: Final = 0.50
"""Share of five-word runs in common from which a derived article is a copy rather than a paraphrase."""

BLOCK_TERMS: Final = 8
"""How many of a claim's most telling terms make its blocking keys (pairs of them)."""

BLOCK_LIMIT: Final = 24
"""Up to this many claims that share a blocking key are all compared with one another."""

BLOCK_REACH: Final = 4
"""Where more share it, each is compared with this many next ones, so that work stays linear."""

RECOUNTED: Final = 1.2
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
