"""Articles written for the lineage tests: one event told, copied, edited, reworded, translated, retold and digested."""

from __future__ import annotations

AGENCY = """Frachter rammt Brücke in Lübeck

Ein Frachter hat am Dienstagabend in Lübeck die Eric-Warburg-Brücke gerammt und schwer beschädigt. Das 130 Meter lange Schiff \
war nach Angaben der Wasserschutzpolizei auf dem Weg nach Rotterdam. An Bord befanden sich 17 Besatzungsmitglieder, niemand \
wurde verletzt.

Polizeisprecherin Jana Petersen sagte, der Kapitän habe offenbar die Kontrolle über das Ruder verloren. Der Mann aus Polen \
wurde noch in der Nacht vernommen. Ein Alkoholtest verlief negativ.

Die Brücke ist seitdem für den gesamten Verkehr gesperrt. Täglich nutzen sie rund 24.000 Autofahrer. Bürgermeister Jan Lindenau \
rechnet mit einer Sperrung von mindestens 14 Wochen. Den Schaden schätzt die Stadt auf 35 Millionen Euro.

Die Reederei Hansen aus Dänemark kündigte an, mit den Behörden zusammenzuarbeiten. Taucher sollen am Donnerstag die Pfeiler \
untersuchen. Erst 2019 war die Brücke für 21 Millionen Euro saniert worden.
"""

LIGHT_EDIT = (
    AGENCY.replace("schwer beschädigt", "erheblich beschädigt")
    .replace(
        "war nach Angaben der Wasserschutzpolizei auf dem Weg", "befand sich laut Wasserschutzpolizei auf der Fahrt"
    )
    .replace("Täglich nutzen sie rund 24.000 Autofahrer.", "Sie wird täglich von rund 24.000 Autofahrern genutzt.")
    .replace("Frachter rammt Brücke in Lübeck", "Schiffsunfall: Frachter beschädigt Brücke")
)

_BODY = AGENCY.split("\n\n", 1)[1]

LEADS = (
    """Pendler stehen vor verschlossener Brücke

Wer am Mittwoch von St. Lorenz in die Innenstadt wollte, brauchte viel Geduld und gute Nerven. Vor der Puppenbrücke \
stauten sich die Wagen schon um sechs Uhr morgens.

""",
    """Schon wieder ein Unglück auf der Trave

Für die Kaufleute im Hafenviertel kommt die Nachricht zur Unzeit. Das Weihnachtsgeschäft hatte gerade begonnen, nun \
fürchten viele um ihre Kundschaft.

""",
    """Lübeck nach dem Aufprall

Unsere Redaktion erreichten in der Nacht Dutzende Bilder von Leserinnen und Lesern. Viele zeigen Trümmer, die bis auf den \
Radweg geflogen sind.

""",
)

PARAPHRASE = """Lübecker Brücke nach Schiffsunfall gesperrt

In Lübeck ist ein Frachtschiff am Dienstagabend gegen die Eric-Warburg-Brücke geprallt, die dabei stark beschädigt wurde. Der \
130 Meter messende Frachter wollte nach Rotterdam, wie die Wasserschutzpolizei mitteilte. Von den 17 Besatzungsmitgliedern an \
Bord erlitt niemand Verletzungen.

Nach den Worten der Polizeisprecherin Jana Petersen hatte der Kapitän vermutlich die Kontrolle über sein Ruder verloren. Noch in \
der Nacht haben Beamte den aus Polen stammenden Mann vernommen. Alkohol hatte er laut einem Test nicht getrunken.

Für den Verkehr ist die Brücke seither vollständig gesperrt, sonst fahren dort am Tag etwa 24.000 Autofahrer. Die Sperrung \
dürfte nach Einschätzung von Bürgermeister Jan Lindenau wenigstens 14 Wochen dauern. Auf 35 Millionen Euro beziffert die \
Stadt den Schaden.

Aus Dänemark kündigte die Reederei Hansen eine Zusammenarbeit mit den Behörden an. Am Donnerstag untersuchen Taucher die \
Pfeiler. Saniert worden war die Brücke zuletzt 2019, damals für 21 Millionen Euro.
"""

TRANSLATION = """Freighter rams bridge in Lübeck

A freighter rammed and badly damaged the Eric Warburg Bridge in Lübeck on Tuesday evening. The 130-metre ship was on its way to \
Rotterdam, according to the water police. There were 17 crew members on board, and nobody was injured.

Police spokeswoman Jana Petersen said the captain had apparently lost control of the rudder. The man from Poland was questioned \
that same night. A breath test was negative.

The bridge has been closed to all traffic since then. Some 24,000 drivers use it every day. Mayor Jan Lindenau expects it to \
stay closed for at least 14 weeks. The city puts the damage at 35 million euros.

The Hansen shipping company from Denmark announced that it would cooperate with the authorities. Divers are to examine the \
pillars on Thursday. The bridge had been renovated for 21 million euros as recently as 2019.
"""

INDEPENDENT = """Stundenlange Staus nach Unfall auf der Trave

Die Stadtwerke haben am Mittwoch 14 Buslinien umgeleitet und raten, das Auto stehen zu lassen. Grund ist der Zusammenstoß eines \
Schiffs mit einer Brücke. Bürgermeister Jan Lindenau sprach bei einem Ortstermin von einem schwarzen Tag für Lübeck.

Anwohnerin Maren Holt hat den Aufprall gehört. Sie sei sofort ans Fenster gelaufen und habe gesehen, wie Beton ins Wasser \
stürzte. Die Feuerwehr rückte mit 60 Kräften aus.

Der Verkehrsexperte Oliver Brandt kritisierte, dass es keine Ersatzbrücke gebe. Seit Jahren weise er auf das Problem hin. Die \
Opposition im Stadtrat fordert eine Sondersitzung. Vom Frachter tritt nach ersten Erkenntnissen kein Öl aus.
"""

INDEPENDENT_ENGLISH = """Ship hits German bridge

Traffic came to a standstill in northern Germany on Wednesday after a cargo ship hit a road bridge. Fire crews sent 60 people to \
the scene in Lübeck. Witnesses spoke of a noise like thunder.

Jan Lindenau, the mayor, called it a black day for the town. Oliver Brandt, a transport researcher, said the accident showed how \
little money went into bridges. Hundreds of lorries bound for Denmark had to be diverted.

The vessel, which had been heading for Rotterdam, was towed to a shipyard. No oil was leaking from it. The town council of \
Lübeck will meet on Monday.
"""

RETELLINGS = (
    """Bericht: Reederei kannte den Schaden

Die Reederei des Unglücksfrachters soll seit Monaten von einem defekten Ruder gewusst haben. Das berichtet der „Spiegel“ unter \
Berufung auf interne Mails. Demnach warnte ein Ingenieur schon im März vor einem Ausfall. Die Staatsanwaltschaft prüft laut \
„Spiegel“ ein Verfahren gegen zwei Manager. Ein Anwalt des Unternehmens wies die Vorwürfe zurück.
""",
    """Ermittler nehmen Manager ins Visier

Gegen zwei Manager einer dänischen Reederei könnte bald ermittelt werden. Wie der „Spiegel“ schreibt, gab es früh Hinweise auf \
Mängel. In Mails an die Geschäftsführung ist demnach von einem Sicherheitsrisiko die Rede. Der Umweltverband Seeadler verlangt \
strengere Kontrollen in allen Häfen. Die Gewerkschaft sieht die Politik am Zug.
""",
)

VERSIONS = (
    AGENCY,
    AGENCY.replace("niemand wurde verletzt", "ein Matrose wurde leicht verletzt")
    + "\nDer Bund sagte schnelle Hilfe zu.\n",
    AGENCY.replace("niemand wurde verletzt", "zwei Matrosen wurden leicht verletzt").replace(
        "35 Millionen", "42 Millionen"
    )
    + "\nDer Bund sagte schnelle Hilfe zu. Verkehrsministerin Ilse Brandt will am Freitag nach Lübeck reisen.\n",
)

OTHERS = (
    """Gericht stoppt Windpark bei Husum

Das Verwaltungsgericht Schleswig hat am Mittwoch den Bau eines Windparks bei Husum gestoppt. Die Richter gaben damit der Klage \
zweier Gemeinden statt. Richterin Heike Voss bemängelte fehlende Gutachten zum Schutz der Wiesenvögel. Der Betreiber Nordwind \
wollte dort 26 Anlagen errichten. Sie sollten 90.000 Haushalte mit Strom versorgen. Umweltminister Tobias Goldschmidt bedauerte \
die Entscheidung.
""",
    """Kiel verliert Nordderby

Die Handballer des THW Kiel haben das Nordderby gegen Flensburg mit 27 zu 31 verloren. Vor 10.285 Zuschauern führte Kiel zur \
Pause noch mit drei Toren. Torwart Andreas Wolff parierte 16 Würfe. Trainer Filip Jicha sprach von einem verdienten Sieg der \
Gäste. Flensburg bleibt damit Tabellenführer. Am Sonntag empfängt Kiel den SC Magdeburg.
""",
)


def carried(lead: str) -> str:
    """The agency's text below an outlet's own lead."""
    return lead + _BODY


def digest() -> str:
    """A press digest that carries three articles one after the other."""
    parts = [AGENCY, *OTHERS]
    return "Der Norden am Donnerstag\n\n" + "\n".join(part.split("\n\n", 1)[1] for part in parts)
