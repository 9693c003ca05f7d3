"""French words that carry no content of their own: left out of the terms by which sentences are compared. Data only."""

from __future__ import annotations

from timeline.reading.text import words

STOPWORDS = words("""
a à afin ai ainsi alors après as assez au aucun aucune aussi autre autres aux avait avaient avant avec avoir ayant bien c' c’ car
ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme d' d’ dans de déjà depuis des devait devant doit
doivent donc dont du dès elle elles en encore entre est et étaient était été être eu eux fait font fut furent il ils j' j’ je
jusqu jusqu' jusqu’ l' l’ la là le les leur leurs lors lorsque lui m' m’ ma mais malgré me même mêmes mes moi moins mon n' n’ ne ni non
nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourtant puis qu' qu’ quand que quel
quelle quels qui quoi s' s’ sa sans sans se selon sera seront ses si soit son sont sous sur t' t’ ta te tes toi ton tous tout
qu lorsqu puisqu toute toutes toutefois très trop tu un une va vers vont vos votre vous y également notamment ainsi aujourd'hui aurait auraient
""")
