"""German rules for clock times, durations and recurring times."""

from __future__ import annotations

from timeline.reading.timex.table import Rule

_NOT_AN_AGE = (
    r"(?!{_}(?:alt|alte[rnms]?|jung|junge[rnms]?|jünger[a-zäöü]{0,3}|älter[a-zäöü]{0,3}|Haft|Gefängnis|Freiheitsstrafe|Haftstrafe|Bewährung|Zuchthaus|Kerker|"
    r"hinter{_}Gittern|Lebensjahr|bedingt|unbedingt|lebenslang|(?:auf|zur){_}Bewährung|(?:un|teil)?bedingte[rn]?{_}(?:Haft|Freiheitsstrafe|Gefängnis))\b)"
)
_AGE_BEFORE = r"\b(?:ab|unter|zwischen|welches|vollendete[nm]?){_}(?:{num:o}{_}und{_})?|\b(?:Alter{_}von|alter{_}von|mit{_}(?:nur|gerade|erst|bereits|schon){_}|Haftstrafe von|Freiheitsstrafe von|Gefängnisstrafe von|Jugendstrafe von|Strafe von){,}"
_APPROX = r"(?:{approx:app}{_})?"
_TEMPORAL_BEFORE = r"\b(?:seit|vor|für|über|nach|binnen|innerhalb|innert|in|während|auf|um|von|Seit|Vor|Über|Nach|In|alle|mit|schon){_}"
_UHR = r"{,}Uhr(?![^\W_])"
_OFDAY = r"(?:{_}{day_part_adverb:part})?"

CLOCK_RULES = (
    Rule("clock", ("#",), r"{hour}(?:[.:]{minute})?" + _UHR + r"(?:{_}(?:{minute:min2})(?![.:]?\d|{_}Uhr))?" + _OFDAY, "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.]|(?<![.:]\d\d)/"),
    Rule("clock-listed", ("#",), r"(?P<x>{hour}(?:[.:]{minute})?)(?=(?>{,}(?:und|bis|oder|sowie|,|-|–|—|/|&|bzw\.){,}(?:(?:von|um|ab){_})?(?:2[0-4]|1\d|0?\d)(?:[.:][0-5]\d)?){1,6}" + _UHR + ")",
         "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.]"),
    Rule("clock-colon", ("#",), r"{hour}:{minute}(?!\d|[:.,]\d)", "TIME", "XXXX-XX-XXT{clock}",
         before=r"(?:\b(?:um|ab|gegen|zwischen|heute,?|gestern,?|morgen,?|kurz vor|kurz nach|ca\.|Beginn|Uhrzeit){_}|(?<!\d)\d{1,4}(?:,|{_}/|{_}\||{_}-)?{_}|\d\.,?{_}|{weekday:o},?{_}|(?:^|\n)\s{0,3}|[-–]{,})"),
    Rule("clock-dot", ("#",), r"{hour}\.{minute}(?!\d|[:.,]\d|{_}(?:Euro|Prozent|Meter|Millionen|Milliarden|Mio|Grad|Punkte|Sekunden|Kilometer))", "TIME", "XXXX-XX-XXT{clock}",
         before=r"\b(?:um|ab|gegen|Um|Ab|Gegen){_}"),
    Rule("half-past", ("=halb", "=viertel", "=dreiviertel", "=punkt", "=kurz"), r"halb{_}{num}(?![^\W_])(?!{_}[a-zäöüA-ZÄÖÜ]{1,3}n\b)" + _OFDAY, "TIME", "XXXX-XX-XXT{halfpast}",
         before=r"\b(?:um|gegen|ab|bis|vor|nach|seit){_}"),
    Rule("hour-part", ("hour_part",), r"{hour_part}{_}{hour_name:hour}(?:{_}Uhr)?(?![^\W_])(?!{_}(?-i:[A-ZÄÖÜ]))" + _OFDAY, "TIME", "XXXX-XX-XXT{clock}", mod="{near_mod}",
         before=r"\b(?:um|gegen|ab|bis|seit|ist|war|Uhr|erst|es|kam|kamen|gestern|heute|morgen|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Abend|Morgen){_}(?:kurz{_}(?:vor|nach){_})?"),
    Rule("hour-alone", ("hour_name",), r"{hour_name:hour}(?![^\W_])(?:(?={,}[.,;:!?)])|(?={_}(?:am|im|in|und|früh|beginnt|begann|geht|ging|startet|fängt)\b))" + _OFDAY, "TIME", "XXXX-XX-XXT{clock}",
         before=r"\b(?:[Uu]m|[Gg]egen|[Kk]urz{_}(?:vor|nach)|[Pp]unkt|[Ss]chlag){_}", unless_before=r"\b(?:steig|stieg|sink|sank|wuchs|wächst|kürz|erhöh|senk|verring|gut|plus|minus)[a-zäöü]{0,6}{_}(?:[^\W_]{1,20}{_}){0,3}um{_}"),
    Rule("hour-word", ("number",), r"{num}{_}Uhr(?:{_}(?:früh|morgens|vormittags|mittags|nachmittags|abends|nachts))?", "TIME", "XXXX-XX-XXT{hourword}"),
    Rule("day-part", ("day_part_noun",), r"{day_part_noun}(?!-?[^\W_]|-)", "TIME", "XXXX-XX-XXT{day_part_noun}",
         before=r"\b(?:am|Am|gegen|Gegen|in{_}der|In{_}der|bis{_}zum|bis|zum|bis{_}in{_}die|ab|vom|seit|Vor|im|zu|um|den{_}ganzen|den{_}frühen|diesen|nach|vor|des|dem|letzte|vergangene|vergangenen|letzten|späten|über){_}"),
    Rule("day-part-early-late", ("=frühen", "=späten", "=früher", "=später"), r"{early_late}{_}{day_part_noun}", "TIME", "XXXX-XX-XXT{day_part_noun}", mod="{early_late}"),
    Rule("last-night", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}Nacht", "TIME", "XXXX-XX-XXTNI", shift="{night_shift}", anchor="publication"),
    Rule("day-part-adverb", ("day_part_adverb",), r"{day_part_adverb}", "TIME", "XXXX-XX-XXT{day_part_adverb}"),
)  # fmt: skip

DURATION_RULES = (
    Rule("not-an-age", ("number", "#"), r"{num}{_}Jahren(?![^\W_])", "DURATION", "", before=r"\b[Mm]it{_}"),
    Rule("not-some-day", ("=eines",), r"eines{_}Tages(?![^\W_])", "DURATION", "", unless_before=r"\b(?:innerhalb|binnen|während){_}"),
    Rule("whole-unit", ("article", "=ganze", "=ganzen", "=ganzes"), r"(?:{article:o}{_})?ganze[nsr]?{_}{calendar_unit:unit}(?!{_}\d)", "DURATION", "{one}"),
    Rule("next-half-unit", ("next", "last"), r"(?:{next:rel}|{last:fut}){_}halben{_}{unit}", "DURATION", "{half}", shift="{stepback}{half}", anchor="publication", relation="within"),
    Rule("ago", ("number", "#", "approx"), _APPROX + r"{num}{_}(?:(?:gut|knapp)e[nmr]?{_})?{unit}" + _NOT_AN_AGE, "DURATION", "{dur}", mod="{app}", shift="-{dur}", anchor="publication",
         relation="before", before=r"\b[Vv]or{_}(?:(?:ziemlich|erst|genau|schon|nun|mittlerweile|bereits|ungefähr|über|etwas|nicht{_}einmal){_}){0,2}"),
    Rule("in-future", ("number", "#", "approx"), _APPROX + r"{num}{_}{unit}" + _NOT_AN_AGE, "DURATION", "{dur}", mod="{app}", shift="+{dur}", anchor="publication",
         relation="after", unless_past=True, before=r"\b[Ii]n{_}(?:(?:ziemlich|schon|bereits|nur|wohl|gerade){_}){0,2}"),
    Rule("within", ("number", "#", "approx"), _APPROX + r"{num}{_}{unit}" + _NOT_AN_AGE, "DURATION", "{dur}", mod="{app}", shift="+{dur}", anchor="publication",
         relation="within", unless_past=True, before=r"\b(?:[Bb]innen|[Ii]nnerhalb|[Ii]nnerhalb{_}von|[Ii]nnert){_}(?:(?:nur|weniger){_}){0,1}"),
    Rule("since", ("number", "#", "approx"), _APPROX + r"{num}{_}{unit}", "DURATION", "{dur}", mod="{app}", shift="-{dur}", anchor="publication",
         relation="since", before=r"\b[Ss]eit{_}(?:(?:ziemlich|genau|schon|nun|mittlerweile|bereits|über|mehr als|ungefähr){_}){0,2}"),
    Rule("duration", ("number", "#", "approx"), _APPROX + r"{num}(?:{_}(?:ganze[nr]?|volle[nr]?|weitere[nr]?|lange[nr]?|aufeinanderfolgende[nr]?|gute[nr]?|knappe[nr]?|ehrenamtliche|kurze[nr]?))?(?:{_}|-|{,}-{,})?{unit}" + _NOT_AN_AGE,
         "DURATION", "{dur}", mod="{app}", unless_before=_AGE_BEFORE + r"|[\d.,:/]"),
    Rule("duration-half", ("=ein", "=eine", "=einer", "=einem", "=eines", "=einen", "=halbe", "=halben", "=halbes", "=halber", "approx"),
         _APPROX + r"(?:eine[nrms]?{_}|ein{_})?(?:gut[a-z]{1,2}{_}|knapp[a-z]{1,2}{_})?halbe[nrs]?{_}{unit}", "DURATION", "{half}", mod="{app}"),
    Rule("duration-word", ("quarter_hour", "=eine", "=einer", "approx"), _APPROX + r"(?:eine[r]?{_})?{quarter_hour}", "DURATION", "{quarter_hour}", mod="{app}"),
    Rule("duration-with-half", ("#", "number"), r"{num}{_}(?:und{_}eine?{_}halbe[s]?|einhalb){_}{unit}", "DURATION", "{half_more}"),
    Rule("duration-listed", ("number", "#"), r"(?P<x>{num})(?={,}(?:bis|oder|und|-|–|bis{_}zu){,}{num:n2}{_}{unit}" + _NOT_AN_AGE + ")", "DURATION", "{dur}", unless_before=_AGE_BEFORE + r"|[\d.,:/]"),
    Rule("past-units", ("article", "last", "=vergangenen", "=letzten"), r"(?:{article:o}{_})?{last:rel}{_}(?:(?:paar){_})?{unit_plural:unit}", "DURATION", "{some}", shift="-{some}", anchor="publication", relation="within"),
    Rule("past-counted-units", ("article", "last", "#", "number"), r"(?:{article:o}{_})?{last:rel}{_}{num}{_}{unit}", "DURATION", "{dur}",
         shift="-{dur}", anchor="publication", relation="within"),
    Rule("future-units", ("next",), r"{next:rel}{_}{unit_plural:unit}", "DATE", "FUTURE_REF", shift="+{some}", anchor="publication", relation="within"),
    Rule("future-counted-units", ("next",), r"{next:rel}{_}{num}{_}{unit}", "DURATION", "{dur}", shift="+{dur}", anchor="publication", relation="within"),
    Rule("first-units", ("=ersten", "=erste"), r"ersten?{_}{num}{_}{unit}", "DURATION", "{dur}"),
    Rule("units-since", ("unit_plural",), r"{unit_plural:unit}", "DURATION", "{some}", shift="-{some}", anchor="publication", relation="since", before=r"\b[Ss]eit{_}"),
    Rule("units-ago", ("unit_plural",), r"{unit_plural:unit}", "DURATION", "{some}", shift="-{some}", anchor="publication", relation="before", before=r"\b[Vv]or{_}"),
    Rule("units-over", ("=über",), r"über{_}{unit_plural:unit}(?![^\W_])", "DURATION", "{some}"),
    Rule("units", ("unit_plural",), r"{unit_plural:unit}", "DURATION", "{some}", before=r"\b(?:für|nach|binnen|in|innerhalb|innerhalb{_}von|während|Nach|In|seit|um|die){_}",
         unless_before=r"\b(?:ersten|zweiten){_}"),
    Rule("the-years", ("=die",), r"die{_}Jahre(?=(?:{_}(?:hinweg|über|hindurch)|[.,]))", "DURATION", "PXY"),
    Rule("early-years", ("=frühen", "=späten", "=jungen"), r"(?:frühen|späten|jungen){_}Jahren?(?![^\W_])", "DURATION", "PXY"),
    Rule("long", ("long",), r"{long}", "DURATION", "{long}"),
    Rule("long-adjective", ("long_adjective",), r"(?!(?-i:[A-ZÄÖÜ])[^\W\d_]{2,30}jährige[rnms]?(?!{_}(?!Krieg)(?-i:[A-ZÄÖÜ])|[^\W_])){long_adjective}(?!{_}(?:Sohn|Söhn|Tochter|Töchter|Kind|Bub|Junge|Mädchen|Enkel|Mann|Frau|Knabe)[a-zäöü]{0,3}\b)", "DURATION", "{long_adjective}"),
    Rule("unit-adjective", ("#",), r"{num}-?{unit_adjective:unit}(?![^\W_])" + r"(?={_}(?:[a-zäöüß]{3,20}{_})?(?:Bestehen|Jubiläum|Gründungsjubiläum|Amtszeit|Ausbildung|Laufzeit|Frist|Haft|Pause|Dauer|Zusammenarbeit|Vertrag|Tradition|Geschichte|Mitgliedschaft|Tätigkeit|Krieg|Herrschaft|Arbeit|Aufenthalt|Besuch|Reise|Flug|Fahrt|Streik|Einsatz|Programm|Kurs|Wanderung|Verhandlung|Sperre|Waffenruhe|Feuerpause|Regentschaft|Karriere|Dienst|Priesterjubiläum|Übergangs))", "DURATION", "{dur}"),
    Rule("unit-adjective-short", ("#",), r"{num}-?{short_adjective:unit}(?![^\W_])", "DURATION", "{dur}"),
    Rule("term-within", ("term",), r"{term:unit}", "DURATION", "{one}", shift="+{one}", anchor="publication", relation="within", unless_past=True, before=r"\b(?:[Bb]innen|[Ii]nnert|[Ii]nnerhalb){_}"),
    Rule("term-ago", ("term",), r"{term:unit}", "DURATION", "{one}", shift="-{one}", anchor="publication", relation="before", before=r"\b[Vv]or{_}"),
    Rule("term", ("term",), r"{term:unit}", "DURATION", "{one}", before=r"\b(?:[Bb]innen|[Ii]nnert|[Ii]nnerhalb){_}"),
    Rule("whole", ("=gesamtjahr",), r"Gesamtjahr{_}{year}", "DURATION", "P1Y"),
)  # fmt: skip

SET_RULES = (
    Rule("each-weekday-part", ("each",), r"{each}{_}{weekday_part}", "SET", "XXXX-WXX-{weekday_part}", quant="EVERY"),
    Rule("each-weekday", ("each",), r"{each}{_}(?:{ordinal}{_}|{figure}\.{_})?{weekday}(?P<inmonth>{_}im{_}Monat)?", "SET", "XXXX-WXX-{weekday}", quant="EVERY"),
    Rule("each-unit", ("each",), r"{each}{_}{calendar_unit:unit}", "SET", "{one}", quant="EVERY"),
    Rule("each-nth-unit", ("each",), r"{each}{_}(?:{ordinal}{_}|{figure}\.{_}){calendar_unit:unit}", "SET", "{nth_dur}", quant="EVERY"),
    Rule("each-clock-unit", ("each",), r"{each}{_}{unit}", "SET", "{one}", quant="EVERY"),
    Rule("each-part", ("each",), r"{each}{_}{day_part_noun}", "SET", "XXXX-XX-XXT{day_part_noun}", quant="EVERY"),
    Rule("each-season", ("each",), r"{each}{_}{season}", "SET", "XXXX-{season}", quant="EVERY"),
    Rule("each-month", ("each",), r"{each}{_}{month}", "SET", "XXXX-{month}", quant="EVERY"),
    Rule("all-units", ("=alle", "=aller", "=je"), r"(?:alle[r]?|je){_}{num}{_}{unit}", "SET", "{dur}", quant="EVERY"),
    Rule("all-years", ("=alle",), r"alle{_}(?:Jahre|Tage){_}(?:wieder)?", "SET", "P1Y", quant="EVERY"),
    Rule("frequent", ("frequent",), r"{frequent}", "SET", "{frequent}", quant="EVERY"),
    Rule("weekday-adverb-part", ("weekday_part_adverb",), r"{weekday_part_adverb}", "SET", "XXXX-WXX-{weekday_part_adverb}", unless_before=r"\b(?:des|dieses|eines|vergangenen|letzten){_}"),
    Rule("weekday-adverb", ("weekday_adverb",), r"{weekday_adverb}", "SET", "XXXX-WXX-{weekday_adverb}", unless_before=r"\b(?:des|dieses|eines|vergangenen|letzten|kommenden|nächsten|jeden){_}"),
    Rule("weekday-plural", ("weekday_plural",), r"{weekday_plural}", "SET", "XXXX-WXX-{weekday_plural}", unless_before=r"(?:\d|\b(?:beiden|zwei|drei|vier|fünf|sechs)){_}"),
    Rule("workdays", ("workdays",), r"{workdays}", "SET", "{workdays}"),
    Rule("times-per", ("times_over", "#", "number"), r"(?:{times_over:times}|{num}[ -]?(?:Mal|mal)){_}(?:im|am|pro|in{_}der|die|jede[nrs]?){_}{calendar_unit:unit}", "SET", "{one}", freq="{times}"),
    Rule("per-unit", ("=pro", "=im"), r"(?:pro|im){_}{unit}", "SET", "{one}", before=r"\d[\d.,]{0,12}{_}(?:[^\W\d_]{1,25}{_}){0,2}"),
    Rule("per-day", ("=tag",), r"Tag(?![^\W_])", "SET", "P1D", before=r"\b\d[\d.,]{0,12}{_}(?:[^\W\d_]{1,25}{_}){1,2}am{_}"),
    Rule("unit-by-unit", ("=tag", "=jahr", "=woche", "=monat", "=nacht"), r"{calendar_unit:unit}{_}(?:für|um){_}(?P=unit)(?![^\W_])", "SET", "{one}"),
)  # fmt: skip
