"""English words that carry no content of their own: left out of the terms by which sentences are compared. Data only."""

from __future__ import annotations

from timeline.reading.text import words

STOPWORDS = words("""
a about above across after again against all almost along already also although always am amid among an and another any are
aren't around as at away back be became because become been before being below between both but by can can't cannot could
couldn't did didn't do does doesn't doing don't done down due during each either else enough even ever every few first for
former from further get gets getting go goes going gone got had hadn't has hasn't have haven't having he he's her here hers
herself him himself his how however i if in including indeed instead into is isn't it it's its itself just last later least
less like likely made make makes making many may maybe me meanwhile might more moreover most mostly much must my myself near
nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others
our ours ourselves out over own per perhaps put quite rather really said same say saying says see seem seemed seems several
shall she should shouldn't since so some somebody someone something sometimes soon still such take taken than that that's
the their theirs them themselves then there there's therefore these they they're this those though through throughout thus
to today together told tell tells too took toward towards under until up upon us use used using very via was wasn't way we
well were weren't what when where whether which while who whom whose why will with within without won't would wouldn't yet
you your yours yourself added according reportedly allegedly
""")
