"""Pages written for these tests, each with the furniture of some kind of site."""

AGENCY_PAGE = """Startseite | Politik | Ausland
Teilen
Haushaltsstreit
Bundestag beschließt Nachtragshaushalt mit knapper Mehrheit
Stand: 12.03.2024, 14:05 Uhr
Von Max Muster, Berlin

Der Bundestag hat am Dienstag den Nachtragshaushalt beschlossen. Die Opposition stimmte dagegen.

Der Plenarsaal des Bundestags während der Abstimmung am Dienstag.
Foto: Erika Beispiel/dpa

BERLIN (dpa) - Nach wochenlangem Streit hat der Bundestag den Haushalt gebilligt. 350 Abgeordnete stimmten dafür.

Opposition spricht von Trickserei

Der Oppositionsführer sprach von einem „Taschenspielertrick“. Er kündigte eine Klage an.

Lesen Sie auch: Was der Haushalt für Familien bedeutet

- 350 Abgeordnete stimmten mit Ja.
- 300 stimmten mit Nein.

Die Abstimmung war namentlich. (dpa/afp)

Das könnte Sie auch interessieren
Kanzler reist nach Warschau
Streik bei der Bahn: Diese Züge fahren
Newsletter abonnieren
© 2024 Beispielzeitung. Alle Rechte vorbehalten.
"""

MARKDOWN_PAGE = """# Erdbeben erschüttert Küste

*Von Erika Beispiel* | 3. Mai 2024

**Bei einem Erdbeben sind am Freitag mindestens zwölf Menschen verletzt worden.**

## Was ist passiert?

Das Beben hatte die Stärke 6,1. Es ereignete sich um 4.12 Uhr Ortszeit.

> "So etwas habe ich noch nie erlebt", sagte eine Anwohnerin.

* Drei Brücken sind gesperrt.
* Der Strom ist ausgefallen

---

Mehr zum Thema: [Die stärksten Beben](https://example.org)
"""

WRAPPED_PAGE = """Vulkan bricht auf Island aus

Auf der Halbinsel Reykjanes ist in der Nacht zum Donnerstag erneut ein
Vulkan ausgebrochen. Wie die Wetterbehörde mitteilte, öffnete sich gegen
22.30 Uhr eine rund drei Kilometer lange Spalte. Der Ort Grindavik wurde
geräumt.

Es ist der sechste Ausbruch seit Dezember. Der Flughafen Keflavik blieb
nach Angaben des Betreibers geöffnet. Menschen kamen nicht zu Schaden,
sagte ein Sprecher der Polizei.
"""

ENGLISH_PAGE = """Parliament backs new climate law
By Jane Doe
Harbour News · 4 May 2024

Lawmakers on Friday approved a law that cuts emissions by half. The vote was 310 to 280.

What happens next?

The law goes to the upper house. (Reuters)

Read more
Floods hit the south
"""

CHRONICLE = """Chronik des Streits
3. Mai 2024
Die Gewerkschaft ruft zum Streik auf. Tausende folgen dem Aufruf am selben Tag.
5. Mai 2024
Die Arbeitgeber legen ein Angebot vor. Die Gewerkschaft lehnt es ab.
7. Mai 2024
Beide Seiten einigen sich auf einen Schlichter. Er beginnt seine Arbeit sofort.
"""

KICKER_PAGE = """Grenzstreit
: Staaten einigen sich auf neues Abkommen
Max Muster
18. Juli 2025, 10:23 Uhr
14 Kommentare

Die Botschafter haben am Freitag ein neues Abkommen beschlossen. Das teilte die Ratspräsidentschaft mit.

Mit Agenturmaterial
"""

TICKER_PAGE = """Newsblog zum Streit

+++ 14:05 Uhr: Straße am Hafen gesperrt +++
Am Hafen wurden am Mittwoch drei Straßen gesperrt. Das teilte die Stadt mit.

+++ 13:10 Uhr: Behörde weist Bericht zurück +++
Die Behörde hat einen Bericht über Verhandlungen zurückgewiesen. Es gebe keine Pläne, sagte der Sprecher.
"""

CREDIT_PAGE = """## Gespräche in Genf fortgesetzt

---

2 Juni 2025 19:33 Uhr

In Genf ist am Montag die zweite Runde zu Ende gegangen. Beide Seiten tauschten Papiere aus.

Quelle: Agentur © Max Muster

Die Delegationen in Genf, 2. Juni 2025

"""
CREDIT_PAGE += (
    "Die zweite Runde direkter Gespräche ist beendet. Das berichtete eine Agentur. Die Seiten vereinbarten einen "
    "Austausch von Listen. Die dritte Runde soll noch in diesem Monat beginnen, hieß es aus den Delegationen.\n"
)
