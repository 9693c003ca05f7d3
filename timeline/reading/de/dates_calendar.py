"""German rules for what stands in a calendar: days, months, years, seasons, feasts."""

from __future__ import annotations

from timeline.reading.timex.table import Rule

# Words that make a four-digit figure a year, or keep it from being one.
_NO_YEAR_AFTER = (
    r"(?!{,}(?:Euro|€|%|Prozent|Dollar|\$|Franken|Mark|Lire|Rubel|Kilo|kg|Gramm|Tonnen|Liter|Meter|m\b|km|Kilometer|"
    r"Zentimeter|Hektar|Quadrat|Kubik|Grad|Watt|Kilowatt|Megawatt|PS\b|Seiten|Stück|Mal\b|Mann\b|Menschen|Personen|Leute|Einwohner|"
    r"Besucher|Zuschauer|Teilnehmer|Soldaten|Mitarbeiter|Mitglieder|Arbeitsplätze|Beschäftigte|Studenten|Schüler[n]?\b|"
    r"Kinder[n]?\b|Frauen\b|Männer[n]?\b|Tote|Verletzte|Stimmen|Punkte|Betriebe|Unternehmen|Fälle|Stunden|Minuten|Sekunden|"
    r"Tage|Tagen|Wochen|Monate|Monaten|Jahre\b|Jahren\b|Höhenmeter|Millionen|Milliarden|Mio|Mrd|Tausend|Uhr|Sitze|Plätze|Bürger[n]?\b|"
    r"Wähler[n]?\b|Opfer|Gäste|Betten|Wohnungen|Häuser|Autos|Fahrzeuge|Exemplare|Zeichen|Kandidaten|Polizisten|Beamte|"
    r"Demonstranten|Flüchtlinge|Zuhörer|Aussteller|Athleten|Sportler|Läufer|Unterschriften|Euros))"
)
_NO_YEAR_BEFORE = (
    r"(?:[\d.,:/+€$%§#&=@]|\d\s|\b(?:Nr\.?|Nummer|Tel\.?|Telefon|Postfach|PLZ|Art\.|Artikel|Seite|S\.|rund|etwa|ca\.|"
    r"über|circa|insgesamt|knapp|fast|gut|mehr als|weniger als|mindestens|höchstens|alle|Platz|Windows|Boeing|Typ|auf den|um die|"
    r"Höhe von|genau|exakt|ISO|DIN|D-|A-|I-|CH-)\s{0,2})"
)
# Atomic, so that a long list that ends in no month is given up at once.
_SEP = (
    r"(?>(?:{,}(?:,|und|sowie|oder|bis|/|-|–|—|&|\+){,}){1,2}(?:(?:zum|auf|am|den|dem|bis|vom|und){_}){0,2}"
    r"(?:{weekday_short:o},?{_}(?:den{_}|dem{_})?)?)"
)
_BC = r"(?:v\.{,}Chr\.|vor{_}Chr(?:istus|\.)|v\.{,}u\.{,}Z\.)"
_DAY = r"{day:o}\."
_CLOCK_AFTER = r"(?!{,}[:]\d)"

_THIS_YEAR = r"\b(?:[Hh]euer|[Dd]ieses{_}Jahr|[Ii]n{_}diesem{_}Jahr){_}(?:im|am|Anfang|Mitte|Ende){_}"

CALENDAR_RULES = (
    Rule("month-this-year", ("month",), r"{month}(?!-|{_}\d)", "DATE", "XXXX-{month}", shift="+P0Y", before=_THIS_YEAR),
    Rule("season-this-year", ("season",), r"{season}(?!-|{_}\d)", "DATE", "XXXX-{season}", shift="+P0Y", before=_THIS_YEAR),
    Rule("day-this-year", ("#",), r"{day}\.?{_}{month}(?!{_}\d)", "DATE", "XXXX-{month}-{day}", shift="+P0Y", before=_THIS_YEAR),
    Rule("iso-time", ("#",), r"{year}-{monthnum}-{day}[T ]{hour}:{minute}(?::\d\d(?:\.\d{1,6})?)?(?:Z\b|[+-]\d\d:?\d\d)?",
         "TIME", "{year}-{monthnum}-{day}T{hour}:{minute}"),
    Rule("iso-day", ("#",), r"{year}-{monthnum}-{day}(?![\d-])", "DATE", "{year}-{monthnum}-{day}"),
    Rule("day-in-figures", ("#", "weekday", "weekday_short"),
         r"(?:{weekday_short:o},?{_}(?:den{_}|dem{_})?)?{day}(?:\.{,}{monthnum}\.{,}|/{monthnum:m2}/|-{monthnum:m3}-){year}",
         "DATE", "{year}-{monthnum}{m2}{m3}-{day}", unless_before=r"[\d.]"),
    Rule("day-in-figures-short-year", ("#", "weekday", "weekday_short"),
         r"(?:{weekday_short:o},?{_}(?:den{_}|dem{_})?)?{day}(?:\.{,}{monthnum}\.|/{monthnum:m2}/){year2}(?![.:]?\d)(?!{,}Uhr)",
         "DATE", "{year2}-{monthnum}{m2}-{day}", unless_before=r"[\d.]"),
    Rule("day-and-month-in-figures", ("#", "weekday", "weekday_short"),
         r"(?:{weekday_short:o},?{_}(?:den{_}|dem{_})?)?{day}\.{,}{monthnum}\.(?!\d)",
         "DATE", "XXXX-{monthnum}-{day}", unless_before=r"[\d.]"),
    Rule("weekday-day-and-month-in-figures", ("weekday", "weekday_short"),
         r"{weekday_short:o},?{_}(?:den{_}|dem{_})?{day}\.{monthnum}(?![.:]?\d)",
         "DATE", "XXXX-{monthnum}-{day}"),
    Rule("day-month-year", ("#", "weekday", "weekday_short"),
         r"(?:{weekday_short:o}(?:,|{_}\()?{_}(?:den{_}|dem{_})?)?{day}\.?{_}(?!(?-i:Jan|Jun|Jul|Aug){_}(?-i:[A-ZÄÖÜ])){month_short}(?:,?{_}{year})?"
         r"(?![^\W_])" + _CLOCK_AFTER, "DATE", "{year}-{month_short}-{day}", unless_before=r"[\d]"),
    Rule("day-month-without-space", ("#",), r"{day}\.{month}(?:{_}{year})?", "DATE", "{year}-{month}-{day}", unless_before=r"[\d.]"),
    Rule("day-of-relative-year", ("#",), r"{day}\.?{_}{month}{_}(?:des{_})?{relative:rel}{_}Jahr(?:es|s)?", "DATE",
         "XXXX-{month}-{day}", shift="{rel_y}", unless_before=r"\d"),
    Rule("weekday-part-with-day", ("weekday_part",),
         r"{weekday_part},?{_}(?:den{_}|dem{_})?{day}\.?{_}{month_short}(?:{_}{year})?", "TIME", "{year}-{month_short}-{day}{part}"),
    Rule("listed-day", ("#",),
         r"(?P<x>{day})\.?(?=(?:" + _SEP + _DAY + r"){0,12}" + _SEP + r"{day:o}\.{_}{month}(?:{_}{year})?)", "DATE",
         "{year}-{month}-{day}", unless_before=r"[\d.,:]"),
    Rule("listed-weekday-day", ("weekday", "weekday_short"),
         r"(?P<x>{weekday_short:o},{_}(?:den{_}|dem{_})?{day}\.)(?=(?:" + _SEP + _DAY + r"){0,12},?" + _SEP + r"{day:o}\.{_}{month}(?:{_}{year})?)",
         "DATE", "{year}-{month}-{day}"),
    Rule("listed-day-in-figures", ("#",),
         r"(?P<x>{day}\.)(?=" + _SEP + r"{day:o}\.{,}{monthnum}\.(?:{,}{year})?)", "DATE", "{year}-{monthnum}-{day}", unless_before=r"[\d.,:]"),
    Rule("weekday-ordinal", ("weekday",), r"{weekday:o},{_}(?:den{_}|dem{_})?{day}\.(?!\d)", "DATE", "XXXX-XX-{day}"),
    Rule("day-alone", ("#",), r"{day}\.(?={_}(?:d\.{,}M\.|dieses{_}Monats|des{_}(?:Monats|laufenden|folgenden|nächsten)))", "DATE", "XXXX-XX-{day}",
         before=r"\b(?:am|vom|zum|bis|dem|den){_}"),
    # Months
    Rule("month-year", ("month_short", "edge"), r"(?:{edge}{_})?{month_short}(?:,)?{_}{year}(?:/\d{2})?", "DATE", "{year}-{month_short}", mod="{edge}"),
    Rule("month-short-year", ("month", "edge"), r"(?:{edge}{_})?{month}{_}['’]{year2}", "DATE", "{year2}-{month}", mod="{edge}"),
    Rule("month-of-relative-year", ("month", "edge"),
         r"(?:{edge}{_})?{month}{_}(?:des{_})?{relative:rel}{_}(?:Jahr(?:es|s)?)", "DATE", "XXXX-{month}", mod="{edge}", shift="{rel_y}"),
    Rule("month-of-last-year-word", ("month", "edge"), r"(?:{edge}{_})?{month}{_}des{_}{before_noun}", "DATE", "XXXX-{month}", mod="{edge}", shift="{before_noun}"),
    Rule("day-of-told-year", ("#",), r"{day}\.?{_}{month}{_}(?:des{_})?(?:{same:rel}|{following:rel2}){_}Jahr(?:es|s)", "DATE", "XXXX-{month}-{day}", shift="{told_y}", anchor="narrative", unless_before=r"\d"),
    Rule("month-of-told-year", ("month", "edge"), r"(?:{edge}{_})?{month}{_}(?:des{_})?(?:{same:rel}|{following:rel2}){_}Jahr(?:es|s)", "DATE", "XXXX-{month}", mod="{edge}", shift="{told_y}", anchor="narrative"),
    Rule("season-of-told-year", ("season",), r"{season}{_}(?:des{_})?(?:{same:rel}|{following:rel2}){_}Jahr(?:es|s)", "DATE", "XXXX-{season}", shift="{told_y}", anchor="narrative"),
    Rule("edge-of-told-year", ("edge",), r"{edge}{_}(?:des{_})?(?:{same:rel}|{following:rel2}){_}Jahr(?:es|s)", "DATE", "XXXX", mod="{edge}", shift="{told_y}", anchor="narrative"),
    Rule("part-of-day-named", ("day_part_noun", "=frühen", "=späten"), r"(?:frühen{_}|späten{_})?{day_part_noun}{_}(?:des|vom|am){_}(?:{weekday_form:o},?{_}(?:dem{_}|den{_}|des{_})?)?{day}\.{_}{month}(?:{_}{year})?", "TIME", "{year}-{month}-{day}T{day_part_noun}"),
    Rule("relative-month", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{month}", "DATE", "XXXX-{month}", shift="{stepback}P1M", direction="{side}"),
    Rule("this-month-name", ("this",), r"{this:rel}{_}{month}", "DATE", "XXXX-{month}", shift="+P0Y"),
    Rule("month", ("month", "edge_direct"), r"(?:{edge_direct:edge}{_})?{month}(?!-)", "DATE", "XXXX-{month}", mod="{edge}",
         unless_before=r"(?:-|\b(?:Herr|Frau|Herrn|Dr\.|Theresa|Karl|Ernst|Café|Otto){_})"),
    Rule("month-genitive", ("month_genitive",), r"{month_genitive:month}(?:{_}{year})?", "DATE", "{year}-{month}",
         before=r"\b(?:des|Anfang|Mitte|Ende|Beginn){_}"),
    # Years
    Rule("years-of-period", ("=saison", "=schuljahr", "=spielzeit", "=wintersemester", "=amtsperiode", "=legislaturperiode", "=winter", "=studienjahr", "=geschäftsjahr", "article", "this", "last", "next"),
         r"(?:{article:o}{_})?(?:Saison|Spielzeit|Schuljahr(?:es)?|Wintersemester|Amtsperiode|Legislaturperiode|Studienjahr(?:es)?|Geschäftsjahr(?:es)?){_}{year}(?:/|-|–){year2:y2}(?!\d)", "DATE", "XXXX-XX-XX", anchor="none", begin="{year}", end_value="{y2}"),
    Rule("period-in-full-years", ("=saison", "=schuljahr", "=spielzeit", "=wintersemester", "=amtsperiode", "=legislaturperiode", "=studienjahr", "=geschäftsjahr", "=ballsaison", "=skisaison"),
         r"(?:Saison|Spielzeit|Schuljahr(?:es)?|Wintersemester|Amtsperiode|Legislaturperiode|Studienjahr(?:es)?|Geschäftsjahr(?:es)?){_}{year}(?:/|-|–){year:y2}(?!\d)", "DATE", "XXXX-XX-XX", anchor="none", begin="{year}", end_value="{y2}"),
    Rule("period-in-short-years", ("=saison", "=schuljahr", "=spielzeit", "=wintersemester", "=studienjahr", "=geschäftsjahr"),
         r"(?:Saison|Spielzeit|Schuljahr(?:es)?|Wintersemester|Studienjahr(?:es)?|Geschäftsjahr(?:es)?){_}['’]?{year2}(?:/|-|–)['’]?{year2:y2}(?!\d)", "DATE", "XXXX-XX-XX", anchor="none", begin="{year2}", end_value="{y2}"),
    Rule("year-with-apostrophe", ("#",), r"{year2}(?![.,:/]?\d|{,}[%€])", "DATE", "{year2}",
         before=r"\b(?:seit|[Ii]m{_}Jahre?|von|bis|ab|Sommer|Herbst|Winter|Frühjahr|Frühling|Anfang|Mitte|Ende|der){_}['’‘]"),
    Rule("winter-of-two-years", ("season",), r"Winter{_}{year}/(?:\d\d)?\d\d", "DATE", "{year}-WI"),
    Rule("word-year", ("=jahr", "=jahre", "=jahres", "=jahrs", "article", "edge"),
         r"(?:{edge}{_}(?:des{_})?|{article:o}{_})?Jahr(?:es|s|e|en)?{_}{year}(?!\d)", "DATE", "{year}", mod="{edge}"),
    Rule("edge-of-year", ("edge",), r"{edge}{_}{year}" + _NO_YEAR_AFTER, "DATE", "{year}", mod="{edge}"),
    Rule("edge-noun-year", ("edge_noun",), r"{edge_noun}{_}{year}", "DATE", "{year}", mod="{edge_mod}"),
    Rule("year-pair", ("#",), r"(?P<x>{year})(?=/{year2:y2}(?!\d))", "DATE", "{year}", unless_before=_NO_YEAR_BEFORE),
    Rule("year", ("#",), r"{year}(?![\d]|[.,:]\d|er\b|-er\b|[A-Za-z]|-[a-zäöü]|{,}[€%°])" + _NO_YEAR_AFTER + r"(?!(?<!19[1-9]\d)(?<!20[0-4][1-9]){_}(?-i:[A-ZÄÖÜ])[a-zäöüß]{2,30}(?:en|er)\b)(?!(?<=\d00)(?!{,}[,)–-]?{,}(?i:war|wurde|fand|hat|ist|gab|kam|begann|bis|bekam|erhielt|gewann|verlor|ging|zog|trat|starb|entstand|verließ|übernahm|schloss|schrieb|erschien|[a-zäöüß]{3,20}te)\b))(?!{_}bis{_}[3-9]\d{3})", "DATE", "{year}",
         unless_before=_NO_YEAR_BEFORE + r"|[^\W\d_]-?"),
    Rule("year-cued", ("#",), r"{year}(?![\d]|[.,:]\d|er\b|-er\b|[A-Za-z]|-[a-zäöü])" + _NO_YEAR_AFTER, "DATE", "{year}",
         before=r"(?:\b(?:seit|ab|bis|von|vom|vor|nach|im Jahr|Herbst|Sommer|Frühjahr|Winter|Silber|Gold|Bronze|WM|EM|Olympia|ca\.|um|Jahrgang|von der|Wahl|Wahlen|Krise|Krieg){_}|\(|[–-]{,}|\*{,}|†{,})",
         unless_before=r"\d[–-]{,}|\d{2,3}/|[\d.,]"),
    Rule("year-since", ("#",), r"{year}(?![\d]|[.,:]\d|er\b|-er\b|[A-Za-z])", "DATE", "{year}", before=r"\b(?:seit|im Jahr|im Jahre){_}"),
    Rule("second-year-of-span", ("#",), r"{year}(?!\d|[.,:]\d)", "DATE", "{year}", before=r"(?<!\d)[12]\d{3}{,}[-–/]{,}"),
    Rule("short-second-year", ("#",), r"(?<=(?P<age>1[5-9]|20)\d\d[/–-])(?P<yy>\d\d)(?![\d%]|[.,:/-]\d)(?!{,}(?:Uhr|Euro|Prozent|%))", "DATE", "{age}{yy}", before=r"(?<!\d)(?:1[5-9]|20)\d\d[/–-]"),
    Rule("year-bc", ("#",), r"{figure}{_}(?:v\.{,}Chr\.|vor{_}Chr(?:istus|\.)|v\.{,}u\.{,}Z\.)", "DATE", "BC{bc}", unless_before=r"[\d.,]"),
    Rule("month-year-bc", ("month", "edge"), r"(?:{edge}{_})?{month}{_}{figure}{_}" + _BC, "DATE", "BC{bc}-{month}", mod="{edge}"),
    Rule("day-year-bc", ("#",), r"{day}\.{_}{month}{_}{figure}{_}" + _BC, "DATE", "BC{bc}-{month}-{day}", unless_before=r"[\d.]"),
    Rule("season-year-bc", ("season", "edge"), r"(?:{edge}{_}(?:des{_})?)?{season}{_}(?:des{_}Jahres{_})?{figure}{_}" + _BC, "DATE", "BC{bc}-{season}", mod="{edge}"),
    Rule("edge-year-bc", ("edge",), r"{edge}{_}{figure}{_}" + _BC, "DATE", "BC{bc}", mod="{edge}"),
    Rule("word-year-bc", ("=jahr", "=jahre", "=jahres", "article"), r"(?:{article:o}{_})?Jahr(?:es|e|s)?{_}{figure}{_}" + _BC, "DATE", "BC{bc}"),
    Rule("century-bc", ("#", "ordinal", "article", "edge"), r"(?:{edge}{_}(?:des{_})?|{article:o}{_})?(?:{figure}\.|{ordinal}){_}(?:Jahrhundert(?:s|es)?|Jh\.|Jhdt?\.){_}" + _BC, "DATE", "BC{century}", mod="{edge}"),
    Rule("year-bc-listed", ("#",), r"(?P<x>{figure})(?={,}(?:-|–|bis|und|oder){,}\d{1,4}{_}v\.{,}Chr\.)", "DATE", "BC{bc}", unless_before=r"[\d.,]"),
    Rule("year-ad", ("#",), r"{figure}{_}(?:n\.{,}Chr\.|nach{_}Chr(?:istus|\.))", "DATE", "{ad}", unless_before=r"[\d.,]"),
    # Decades and centuries
    Rule("decade", ("#", "article", "edge"), r"(?:{edge}{_})?(?:{article:o}{_})?(?:(?P<early>frühen|späten|ausgehenden|beginnenden){_})?{decade_figure:decade}ern?(?:{,}-?{,}Jahre[ns]?)?(?![^\W_]|-)", "DATE", "{decade}", mod="{edge}"),
    Rule("decade-word", ("decade", "decade_years", "article", "edge"),
         r"(?:{edge}{_})?(?:{article:o}{_})?(?:{decade}(?:{_}|-)Jahre[ns]?|{decade_years:decade2})", "DATE", "{decade}{decade2}", mod="{edge}"),
    Rule("decade-word-alone", ("edge", "article"), r"(?:{edge}{_})?(?:der|den|die){_}(?:(?:frühen|späten){_})?{decade}(?!{_}(?-i:[A-ZÄÖÜ]))", "DATE", "{decade}", mod="{edge}"),
    Rule("century", ("#", "ordinal", "article", "edge", "=frühen", "=späten"),
         r"(?:{edge}{_}(?:des{_})?|(?:{article:o}{_})?(?:ersten|zweiten){_}(?:Hälfte|Drittel|Viertel){_}des{_}|{article:o}{_}|(?:frühen|späten|ausgehenden){_})?(?:{figure}\.|{ordinal}){_}(?:Jahrhundert(?:s|es)?|Jh\.|Jhdt?\.)",
         "DATE", "{century}", mod="{edge}"),
    Rule("century-listed", ("#",), r"(?P<x>{figure}\.)(?={_}(?:und|bis|oder|zum|bis{_}zum){_}\d{1,2}\.{_}Jahrhundert)", "DATE", "{century}", unless_before=r"[\d.,]"),
    # Parts of the year
    Rule("season-year", ("season", "edge"), r"(?:{edge}{_}(?:des{_})?)?{season}{_}(?:des{_}Jahres{_})?{year}", "DATE", "{year}-{season}", mod="{edge}"),
    Rule("season-of-relative-year", ("season",), r"{season}{_}(?:des{_})?{relative:rel}{_}Jahr(?:es|s)?", "DATE", "XXXX-{season}", shift="{rel_y}"),
    Rule("season-of-last-year-word", ("season",), r"{season}{_}des{_}{before_noun}", "DATE", "XXXX-{season}", shift="{before_noun}"),
    Rule("relative-season", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{season}", "DATE", "XXXX-{season}", shift="{stepback}P3M", direction="{side}"),
    Rule("this-season", ("this",), r"{this:rel}{_}(?:[a-zäöüß]{3,20}{_})?{season}", "DATE", "XXXX-{season}", direction="nearest"),
    Rule("season", ("season", "edge"), r"(?:{edge}{_}(?:des{_})?)?{season}(?!-)", "DATE", "XXXX-{season}", mod="{edge}", unless_before=r"-|\b(?:Frau|Herr|Herrn|Familie){_}"),
    Rule("season-months", ("article",), r"{article:o}{_}{season}(?<=monaten|.monate)", "DATE", "XXXX-{season}"),
    Rule("quarter", ("ordinal", "#"), r"(?:{figure}\.|{ordinal}){_}(?:Quartals?|Trimesters?|Vierteljahr(?:es|s)?)(?:{_}(?:des{_}Jahres{_})?{year})?", "DATE", "{year}-Q{nth}"),
    Rule("quarter-short", ("=q1", "=q2", "=q3", "=q4"), r"(?P<q>Q[1-4])[ /]{year}", "DATE", "{year}-{q}"),
    Rule("quarter-of-relative-year", ("ordinal", "#"), r"(?:{figure}\.|{ordinal}){_}(?:Quartals?|Trimesters?){_}des{_}{before_noun}", "DATE", "XXXX-Q{nth}", shift="{before_noun}"),
    Rule("half-year", ("ordinal", "#", "article", "=ersten", "=zweiten"),
         r"(?:{article:o}{_})?(?:{figure}\.|{ordinal}){_}(?:Halbjahr(?:es|s)?|Jahreshälfte|Hälfte{_}des{_}Jahres)(?:{_}(?:des{_}Jahres{_})?{year})?", "DATE", "{year}-H{nth}"),
    Rule("calendar-week", ("=kw", "=kalenderwoche", "#"), r"(?:(?:KW|Kalenderwoche){_}{day}(?:{_}{year})?|{day:d2}\.{_}(?:KW|Kalenderwoche)(?:{_}{year:y2})?)", "DATE", "{week_year}-W{day}{d2}"),
    # Feasts
    Rule("feast-year", ("feast", "#"), r"{feast}{_}{year}", "DATE", "{year}-XX-XX", feast="{feast}"),
    Rule("feast-weekend", ("feast_weekend",), r"{feast_weekend:feast}(?:{_}{year})?", "DATE", "{year}-WXX-WE", feast="{feast}"),
    Rule("feast", ("feast", "#"), r"{feast}(?!-)", "DATE", "XXXX-XX-XX", feast="{feast}", unless_before=r"-"),
)  # fmt: skip
