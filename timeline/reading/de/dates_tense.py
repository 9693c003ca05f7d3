"""German verb forms that tell whether a clause looks back or ahead."""

from __future__ import annotations

from timeline.reading.timex.table import Tenses

_PAST = """
war waren wurde wurden hatte hatten gab gaben kam kamen ging gingen stand standen fand fanden hielt hielten traf trafen
sprach sprachen nahm nahmen ließ ließen blieb blieben begann begannen brachte brachten rief riefen sah sahen trat traten
schrieb schrieben verlor verloren gewann gewannen fuhr fuhren flog flogen starb starben stieg stiegen fiel fielen zog
zogen schlug schlugen griff griffen schloss schlossen verließ verließen erhielt erhielten entschied entschieden bekam
bekamen lag lagen lief liefen wusste wussten dachte dachten konnte konnten musste mussten wollte wollten lud luden
beschloss beschlossen unterschrieb unterzeichnete empfing empfingen verwies vorschlug beging bot boten bat baten trug
trugen zwang verbot warf warfen schien schienen wuchs wuchsen sank sanken drang brach brachen stieß stießen schoss
schossen sang sangen hob hoben half halfen las lasen litt litten riet rieten schnitt schritt schwamm schwieg tat taten
trank trieb trieben verschwand verschwanden vergaß bewies ergab ergaben erschien erschienen erwies gefiel geriet geschah
gelang galt hing hingen kannte nannte nannten rannte sandte entstand entstanden bestand bestanden worden gewesen
verstarb ertrank ertranken aß saß saßen sollte sollten zerbrach bezwang übernahm übernahmen teilnahm teilnahmen
stattfand stattfanden ankam ankamen
"""
_FUTURE = """
wird werden werde soll sollen solle will wollen wolle möchte möchten dürfte dürften plant planen beginnt beginnen startet starten
geplant vorgesehen ansteht anstehen erwartet erwarten bevorsteht bevorstehen ankündigt folgt folgen kommt kommen
gastiert gastieren lädt laden eingeladen reist reisen spielt spielen entscheidet entscheiden tritt treten
eröffnet findet finden muss müssen müsste kann können könne könnte könnten dürfe müsse
"""
_PRESENT = """
geht gehen läuft laufen steht stehen trifft treffen endet enden feiert feiern wählt wählen empfängt berät beraten
öffnet öffnen stellt gibt liest zeigt zeigen singt hält halten bleibt bleiben fährt fahren ist sind wartet tagt
bestreitet bestreiten schließt erscheint verlegt steigt stimmt übernimmt übernehmen bietet organisiert veranstaltet
präsentiert präsentieren informiert referiert erfolgt bekommen bekommt
"""
_PERFECT = "hat haben habe habt ist sind sei seien hätte hätten wäre wären"
_NOT_PRETERITE = """
heute bitte letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten sechste nächste nächsten
gute guten beste besten weite weiten breite späte späten leichte leichten rechte rechten echte alte alten bekannte
bekannten halten könnte könnten möchte möchten müsste müssten dürfte dürften würde würden hätte hätten wichtigste
wichtigsten höchste höchsten größte größten meisten ersten mitte seite kosten warten arbeiten bieten bitten raten
treten leiten starten berichten beraten erwarten gestalten erhalten enthalten verbreiten bedeuten beantworten
vertreten eintreten antreten auftreten auftraten streiten bereiten vorbereiten begleiten achten betrachten beobachten
unterhalten verwalten veranstalten abhalten einhalten aushalten testen kosten lasten richten einrichten errichten
verpflichten vernichten unterrichten vermuten fürchten befürchten schlechte schlechten konkrete geplante geplanten
gesamte gesamten sogenannte sogenannten genannte verletzte verletzten gestern unten mitten selten drinnen hinten
zweitgrößte jüngste jüngsten älteste ältesten neueste neuesten weitesten spätesten frühesten bunte feste festen
hunderte tausende dutzende bereute direkte direkten kalte kalten halbe tote toten rote roten laute lauten
"""
_ATTRIBUTIVE = """
der die das den dem des ein eine einen einem einer eines kein keine keinen sein seine seinen seiner seinem ihr ihre
ihren ihrer ihrem unser unsere dieser diese dieses diesen diesem jeder jede jedes jeden jedem im am zum zur vom beim
alle allen aller viele vielen mehrere mehreren einige einigen zwei drei vier mit aus von für
"""
_STATIVE = """
ist sind hat haben gibt gilt gelten lebt leben kann können muss müssen darf dürfen weiß wissen kennt kennen nennt nennen
heißt heißen gehört gehören zählt zählen arbeitet arbeiten wohnt wohnen denkt denken glaubt glauben sieht sehen kostet
kosten besitzt besitzen bietet bieten verdient verdienen produziert produzieren führt führen leitet steht stehen liegt
liegen fehlt fehlen braucht brauchen wäre wären würde würden sei hätte hätten versteht verstehen will wollen mag mögen
trägt tragen nutzt nutzen bleibt bleiben wirkt wirken scheint scheinen dient dienen betreibt betreiben umfasst
beherrscht prägt prägen existiert existieren erinnert bereut sagt sagen spricht sprechen erzählt
"""

TENSES = Tenses(
    past=frozenset(_PAST.split()),
    future=frozenset(_FUTURE.split()),
    perfect=frozenset(_PERFECT.split()),
    present=frozenset(_PRESENT.split()),
    participle=r"(?:[a-zäöü]{0,8}ge[a-zäöüß]{2,16}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|durch|wider|emp)[a-zäöüß]{2,16}(?:t|en)|[a-zäöüß]{3,16}iert|worden|gewesen)",
    preterite=r"[a-zäöüß]{2,20}te(?:n|st)?",
    not_preterite=frozenset(_NOT_PRETERITE.split()),
    attributive=frozenset(_ATTRIBUTIVE.split()),
    stative=frozenset(_STATIVE.split()),
)
