"""German function words: what opens a clause, what opens a phrase, what only points."""

from __future__ import annotations

from typing import Final

from timeline.reading.grammar import Grammar
from timeline.reading.text import words

GRAMMAR: Final = Grammar(
    subordinators={
        **dict.fromkeys(("dass", "daß", "wonach"), "dass"),
        **dict.fromkeys(("wenn", "falls", "sofern", "sobald", "solange", "soweit"), "conditional"),
        **dict.fromkeys(
            ("nachdem", "bevor", "ehe", "während", "als", "bis", "seit", "seitdem", "sooft", "kaum"), "temporal"
        ),
        **dict.fromkeys(("weil", "da", "zumal"), "causal"),
        **dict.fromkeys(("damit", "sodass", "sodaß"), "purpose"),
        **dict.fromkeys(("obwohl", "obgleich", "obschon", "wenngleich", "wohingegen", "indem"), "concessive"),
        **dict.fromkeys(("wie",), "comparison"),
        **dict.fromkeys(("ob",), "question"),
    },
    infinitive_openers={"um": "purpose", "ohne": "infinitive", "statt": "infinitive", "anstatt": "infinitive"},
    # Words that may stand before a subordinator and belong to it: "erst nachdem", "so dass", "auch wenn".
    subordinator_leads=words("""
so auch selbst erst noch kurz nur vor allem insbesondere besonders schon außer ohne als je sogar auf dass anstatt
statt insofern immer gerade unmittelbar bereits lange wenige tage stunden wochen minuten
"""),
    relatives=words("""
der die das dem den dessen deren denen welcher welche welches welchem welchen was wo wobei wodurch womit wofür
wogegen worauf woraufhin woran worin worüber worum wovon wovor wozu weshalb weswegen wohin woher
"""),
    questions=words("""
wer wen wem wessen was wie wann warum weshalb wieso wo wohin woher welche welcher welches welchem welchen
inwieweit inwiefern wieviel wofür wozu womit worüber worauf woran
"""),
    coordinators=words("und oder aber doch sondern denn sowie beziehungsweise bzw. jedoch"),
    clause_coordinators=words("und oder aber doch sondern denn jedoch"),
    determiners=words("""
der die das dem den des ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes jenem
jenen kein keine keiner keines keinem keinen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem
ihren unser unsere unserer unseres unserem unseren mein meine meiner meinem meinen alle aller allen mehrere
mehrerer mehreren einige einiger einigen viele vieler vielen beide beider beiden manche mancher zahlreiche
zahlreicher zahlreichen jeder jede jedes jedem jeden solche solcher solchen wenige weniger wenigen sämtliche
etliche zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deren dessen etwa rund mehr andere anderer
anderen weitere weiterer weiteren verschiedene verschiedener verschiedenen euer eure
"""),
    nominative_determiners=words("""
der die das ein eine dieser diese dieses jener jene jenes kein keine sein seine ihr ihre unser unsere mein meine
alle mehrere einige viele beide manche zahlreiche jeder jede jedes solche wenige sämtliche etliche zwei drei vier
fünf sechs sieben acht neun zehn elf zwölf andere weitere verschiedene der/die
"""),
    genitive_determiners=words("""
des der eines einer dieser dieses seiner seines ihrer ihres unserer unseres aller mehrerer zweier dreier einiger
vieler beider zahlreicher deren dessen jener jenes meiner meines keiner keines verschiedener
"""),
    prepositions=words("""
in im ins an am ans auf aufs aus bei beim bis durch für fürs gegen hinter mit nach neben ohne seit trotz über um
unter vom von vor während wegen zu zum zur zwischen ab gegenüber laut entgegen innerhalb außerhalb oberhalb
unterhalb anhand aufgrund anlässlich hinsichtlich bezüglich mittels per pro samt statt anstatt zugunsten zulasten
infolge angesichts gemäß nebst dank inklusive einschließlich mithilfe seitens binnen
"""),
    attached_prepositions=words("von vom für beim bei aus im in am an zum zur über gegen zu auf mit"),
    personal=words("er sie es ich wir ihr man du"),
    pointing=words(
        "dieser diese dieses der die das jener jene beide ersterer letzterer letztere jemand niemand keiner"
    ),
    oblique=words("ihm ihn ihr ihnen mir mich dir dich uns euch sich einander ihnen"),
    name_particles=words("von van de der den bin ibn al el la le du di da del della dos das zu und ter ten abu ben"),
    first_person=words("ich wir mich mir uns unser unsere unseren unserem unserer mein meine meiner meinen meinem"),
    negation_marks=frozenset(),
    negations=words(
        "nicht kein keine keinen keinem keiner keines nie niemals weder niemand nichts keinesfalls keineswegs nirgends mitnichten"
    ),
    adverbs=words("""
unterdessen inzwischen mittlerweile derzeit außerdem zudem ferner überdies darüber hierzu dazu dabei dadurch dafür
dagegen daher damit danach daneben dann daran darauf daraufhin darin darum davon davor denn dennoch deshalb
deswegen dort ebenso erst erstmals etwa früher ganz gestern gemeinsam genau gerade gleichzeitig heute hier
hingegen insgesamt jedoch jetzt kürzlich laut lediglich letztlich mehrfach mehrmals morgen möglicherweise nicht
noch nun nur offenbar oft plötzlich schließlich schon seitdem selbst sodann sogar somit sonst später so
stattdessen trotzdem ursprünglich vielmehr vorerst vorher weiter weiterhin wieder wiederum wohl zuerst zugleich
zuletzt zunächst zusätzlich zuvor zwar bereits bisher bislang allerdings also auch anders anschließend
andererseits einerseits ebenfalls eigentlich einst endlich entsprechend gegebenenfalls immer indes indessen
insbesondere insofern jedenfalls kaum leider lange meist mindestens möglichst nachdem nahezu nämlich natürlich
neben normalerweise nunmehr ob öffentlich persönlich rund schätzungsweise seither selten sofort soeben stets
teilweise tatsächlich überraschend übrigens umgekehrt unmittelbar vergangen vermutlich vielleicht völlig vorläufig
wahrscheinlich wegen weder wenig wenigstens wörtlich ziemlich zumindest zweifellos konkret künftig zukünftig
abschließend stellvertretend damals danach andernfalls ausdrücklich beispielsweise besonders bitte demnach demzufolge derweil diesmal doch
drittens zweitens erstens einmal gar gleichwohl grundsätzlich hinzu ironischerweise je knapp kurz möglich nachher
nachts nebenbei offiziell parallel sicherlich sowohl entweder soweit sozusagen jüngst neulich unlängst vorbei
vorgestern weshalb warum wie wo woraufhin wobei woher wohin wann was wer abends morgens mittags vormittags
nachmittags montags dienstags mittwochs donnerstags freitags samstags sonntags zusammen dementsprechend folglich
infolgedessen währenddessen dahinter darunter hinzukommt stark deutlich
"""),
    time_nouns=words("""
        stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren minute minuten sekunde sekunden
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mitte ende anfang januar februar märz april
        mai juni juli august september oktober november dezember sommer herbst winter frühjahr frühling vormittag
        nachmittag abend morgen nacht mal male zeit montagabend dienstagabend mittwochabend donnerstagabend freitagabend
        samstagabend sonntagabend montagmorgen wochenende jahrzehnt jahrzehnte jahrhundert jahrhunderte
    """),
    focus=words("auch selbst sogar nur allein bereits schon zumindest insbesondere gerade ausgerechnet lediglich"),
    above_all=words("allem"),
    small_names=words("dpa taz epd ddp dapd sda apa afp kna sid dts heise tagesschau netzpolitik eBay iPhone"),
    strict_subordinators=words("als wie während bis seit da damit kaum indem ehe wonach"),
    thus="so",
    as_word="wie",
    subject_relatives=words("der die das welche welcher"),
    lone_relatives=words("was wo wie"),
    unclear_personal=words("sie es"),
    pointers=words("das dies"),
    speaker_itself="ich",
    joiners=words("und oder"),
    phrase_joiners=words("und sowie oder u."),
    comparing=words("als wie und oder"),
    adjective_endings=("e", "er", "en", "es", "em"),
    origin_ending="er",
    close_prepositions=words("von vom für beim bei"),
    place_prepositions=words("in im aus von vom bei beim seitens"),
    fused_prepositions=words("im vom beim"),
    never_in_names=words("und den"),
    impersonal=words("es man"),
    masculine=words("er ich ihm"),
    office_endings=("innen", "in", "en", "s"),
    link_prepositions=words("mit in im bei beim für von"),
    dative_articles=words("der dem"),
    infinitive_mark="zu",
    sentence_relatives=words("was wodurch womit weshalb weswegen wogegen wobei"),
    open_questions=words("ob"),
    limiting=words("nur bloß allein ohne zuletzt"),
)
