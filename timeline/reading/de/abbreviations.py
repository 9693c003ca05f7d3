"""German abbreviations, ordinals and the words that open sentences."""

from __future__ import annotations

from typing import Final

from timeline.reading.text import TextTable, words

_NEVER_END: Final = words("""
abb abg abs abt adr allg anm art aufl ausg bd bes bspw betr bez bgm bzgl bzw ca dgl dipl dir dr ebd eigtl em emer
ev evtl exkl fa fam fr frhr gen gest geb gegr ggf hl hon hr hrn hrsg inkl ing insb insbes inst int jur kath kfm lt
ltd max mag maj med min mind mr mrs ms nat nr obb oberst op orig päd par pfr phil prof ref reg rd rer röm sog sr
st stellv str svw tel theol tit tsd übers urspr usf verf verh vgl vol vors wg zit zt zz zzt priv-doz ggü gez hptm
lat frz engl dt österr schweiz jun sen ehem gem kgl
""")

_MAY_END: Final = words("""
usw etc mio mrd jh jhd chr std sek min mon jan feb mär apr jul aug sep sept okt nov dez mo di mi fr sa so co jr sr
tsd bill km cm art inc corp ff dgl usf allg verst univ ges
""")

_STARTERS: Final = words("""
der die das dem den des ein eine einer eines einem einen er sie es ihm ihr ihnen ihre ihrer sein seine seiner wir
ich man dieser diese dieses diesem diesen jener jene jenes dies in im an am auf aus bei beim bis durch für gegen
hinter mit nach neben ohne seit trotz über um unter vom von vor während wegen zu zum zur zwischen ab als also alle
allerdings andere anders auch außerdem bereits bisher da dabei dadurch dafür dagegen daher damals damit danach
daneben dann daran darauf daraufhin darin darüber darum darunter davon davor dazu denn dennoch derzeit deshalb
deswegen doch dort ebenso einige erst etwa falls ferner früher ganz gemeinsam genau gestern gleichzeitig heute
hier hierzu hingegen inzwischen insgesamt ist jedoch jeder jede jedes jetzt kein keine laut lediglich letztlich
mehr mehrere mittlerweile morgen nachdem nicht noch nun nur ob obwohl oder schließlich schon selbst so sobald
sogar somit sondern sonst soweit sowohl später statt stattdessen trotzdem und unterdessen viele vielmehr warum was
weder weil weiter weitere weiterhin wenn wer wie wieder wo wobei woher wohin wurde wurden zudem zuerst zugleich
zuletzt zunächst zusätzlich zuvor zwar hat haben sind war waren wird werden kann aber dass indem infolge gegenüber
entgegen anschließend beide beides dessen deren demnach demzufolge
""")

_ORDINAL_HEADS: Final = words("""
januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär apr
jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrhunderten jahrtausend jh mal minute spielminute
runde platz tag woche monat jahr lebensjahr geburtstag todestag jahrestag spieltag bundesliga liga klasse stock
etage stunde kapitel absatz artikel sinfonie symphonie weltkrieg weltkrieges weltkriegs fc fußball-club
legislaturperiode wahlperiode amtszeit verhandlungstag verhandlungsrunde auflage ausgabe sitzung parteitag
kongress bundestag tagung strafkammer zivilsenat senat kammer division armee bataillon brigade regiment
panzerdivision quartal halbjahr rang stelle etappe gebot stellvertreter klasse mann sonntag montag dienstag
mittwoch donnerstag freitag samstag
""")

_ORDINAL_BEFORE: Final = words("""
der die das dem den des am vom zum im beim ab bis seit zur in ins und oder dieser diesem diesen jeder jede jedes
ihr ihre ihrem ihren sein seine seinem seinen seiner ihrer auf kein einen einem ein eine montag dienstag mittwoch
donnerstag freitag samstag sonnabend sonntag nächsten letzten bereits zwischen schon erst knapp fast sonntags
""")

TEXT: Final = TextTable(
    never_end=_NEVER_END - _MAY_END,
    may_end=_MAY_END,
    starters=_STARTERS,
    ordinal_heads=_ORDINAL_HEADS,
    ordinal_before=_ORDINAL_BEFORE,
    ordinals=True,
)
