"""German rules for dates counted from another date, for vague words, weekdays and parts of the day."""

from __future__ import annotations

from timeline.reading.timex.table import Rule

_GENERIC_BEFORE = r"(?:\b(?:bis|noch|auch|selbst|wie|von|wir|sie|man|die|das|als|ist|sind|so|denn|dem|erst|immer){_}|[„“\"]{,}(?:Auch{_})?)"
_STATIVE = (
    r"(?={_}(?:noch|immer|nicht mehr|kaum|wieder|würde|würden|vor{_}allem|ist\b(?!{_}[^.]{0,60}\b(?:um|ab){_}\d)|sind\b|wissen|weiß|lebt|leben|gilt|gelten|steht|"
    r"stehen|gibt|hat\b(?!{_}[^.]{0,80}(?:ge[a-zäöüß]{2,20}[tn]|iert)\b)|haben\b(?!{_}[^.]{0,80}(?:ge[a-zäöüß]{2,20}[tn]|iert)\b)|kann|können|gehört|gehören|zählt|"
    r"arbeitet|nennt|heißt|sieht|sehen|denkt|glaubt|glauben|leitet|wohnt|wohnen|fast|meist|mehr|oft|viele|weniger|nur|besser|schon|als|sehr|so|selbstverständlich|üblich)\b)"
)
_CLOCK = r"(?={_}(?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|um|ab|gegen)\b)"

RELATIVE_RULES = (
    # Yesterday, today, tomorrow
    Rule("deictic-part", ("deictic",), r"{deictic}{_}{deictic_part}", "TIME", "XXXX-XX-XXT{deictic_part}", shift="{deictic}"),
    Rule("today-generic", ("=heute",), r"heute" + _STATIVE, "DATE", "PRESENT_REF", shift="+P0D", anchor="publication"),
    Rule("today-in-a-state", ("=heute",), r"heute(?![^\W_]|-)", "DATE", "PRESENT_REF", shift="+P0D", anchor="publication", stative=True),
    Rule("today-generic-after", ("=heute",), r"heute", "DATE", "PRESENT_REF", shift="+P0D", anchor="publication",
         before=r"\b(?:bis|noch|auch|selbst|wir|erst|als|von|aus){_}"),
    Rule("tomorrow-first", ("=morgen",), r"(?-i:Morgen)(?![^\W_]|-)", "DATE", "XXXX-XX-XX", shift="+P1D", before=r"(?:[.!?:„“\"»\n]\s{0,3}|^\s{0,3})"),
    Rule("tomorrow", ("=morgen",), r"(?-i:morgen)(?![^\W_]|-)", "DATE", "XXXX-XX-XX", shift="+P1D",
         unless_before=r"\b(?:am|jeden|guten|jedem|diesem|nächsten|frühen|der|den|dem|ein|einem|eines|einen|ganzen|[A-ZÄÖÜ]?[a-zäöüß]+(?<=tag)|heute|gestern|vorgestern|übermorgen|von){_}"),
    Rule("deictic", ("=gestern", "=vorgestern", "=vorvorgestern", "=übermorgen", "=heute"),
         r"{deictic}(?!-)", "DATE", "XXXX-XX-XX", shift="{deictic}"),
    Rule("deictic-adjective-weekday", ("deictic_adjective",), r"{deictic_adjective}{_}{weekday_form:o}", "DATE", "XXXX-XX-XX", shift="{deictic_adjective}"),
    Rule("deictic-adjective", ("deictic_adjective",), r"{deictic_adjective}(?:{_}Tag(?:es|s)?)?", "DATE", "XXXX-XX-XX", shift="{deictic_adjective}"),
    Rule("today-weekday", ("heutig",), r"{heutig:o}{_}(?:{weekday_form:o}|Tag(?:es|s)?)", "DATE", "XXXX-XX-XX", shift="+P0D"),
    Rule("todays", ("heutig",), r"{heutig}", "DATE", "PRESENT_REF", shift="+P0D", anchor="publication"),
    Rule("this-year-word", ("=heuer",), r"heuer", "DATE", "XXXX", shift="+P0Y"),
    # Weekdays
    Rule("relative-weekday-part", ("last", "next", "following"), r"(?:{last:rel}|{next:fut}|{following:o}){_}{weekday_part}", "TIME",
         "XXXX-WXX-{weekday_part}", shift="{stepback}P1D", direction="{side}"),
    Rule("relative-weekday", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{weekday_form}(?:e[ns]?)?", "DATE", "XXXX-WXX-{weekday_form}",
         shift="{stepback}P1D", direction="{side}"),
    Rule("following-weekday", ("following",), r"{following:rel}{_}{weekday_form}", "DATE", "XXXX-WXX-{weekday_form}", shift="{stepback}P1D",
         direction="{side}", anchor="narrative"),
    Rule("this-weekday", ("this",), r"{this:rel}{_}{weekday_form}(?![^\W_])", "DATE", "XXXX-WXX-{weekday_form}"),
    Rule("this-weekday-part", ("this",), r"{this:rel}{_}{weekday_part}", "TIME", "XXXX-WXX-{weekday_part}"),
    Rule("weekday-of-week", ("weekday",), r"{weekday_form}{_}(?:in{_})?(?:der{_})?{relative:rel}{_}Woche", "DATE", "XXXX-WXX-{weekday_form}", shift="{rel_w}"),
    Rule("week-weekday", ("last", "next"), r"{relative:rel}{_}Woche{_}(?:am{_})?{weekday_form}", "DATE", "XXXX-WXX-{weekday_form}", shift="{rel_w}"),
    Rule("weekday-in-a-week", ("weekday",), r"{weekday_form}{_}in{_}(?:{num}{_}(?:Wochen|Woche)|acht{_}Tagen)", "DATE", "XXXX-WXX-{weekday_form}", shift="+P{weeks}W"),
    Rule("weekday-weeks-ago", ("weekday",), r"{weekday_form}{_}vor{_}{num}{_}Wochen?", "DATE", "XXXX-WXX-{weekday_form}", shift="-P{num}W"),
    Rule("night-to-weekday", ("=nacht", "article"), r"(?:der{_})?Nacht{_}(?:zum|auf|zu)(?:{_}den)?{_}(?:{relative:o}{_})?{weekday_form}(?![^\W_])(?!,{_}\d)", "TIME",
         "XXXX-WXX-{weekday_form}TNI"),
    Rule("night-to-deictic", ("=nacht", "article"), r"(?:der{_})?Nacht{_}(?:zum|auf|zu){_}{deictic}", "TIME", "XXXX-XX-XXTNI", shift="{deictic}"),
    Rule("night-to-day", ("=nacht", "article"),
         r"(?:der{_})?Nacht{_}(?:zum|auf|zu|des|vom)(?:{_}(?:den|dem))?{_}(?:{weekday:o},{_}(?:den{_}|dem{_})?)?(?:{day:o}\.{_}(?:auf|zum)(?:{_}den)?{_})?{day}\.{_}{month}(?:{_}{year})?", "TIME",
         "{year}-{month}-{day}TNI"),
    Rule("weekday-part", ("weekday_part",), r"{weekday_part}", "TIME", "XXXX-WXX-{weekday_part}"),
    Rule("weekday-and-part", ("weekday",), r"{weekday}{_}{deictic_part}", "TIME", "XXXX-WXX-{weekday}T{deictic_part}"),
    Rule("weekday", ("weekday",), r"{weekday_form}(?!-?[^\W_]|-)", "DATE", "XXXX-WXX-{weekday_form}", unless_before=r"[^\W_]-|\b(?:Frau|Herr|Robinson){_}"),
    # Weeks, months, years beside the present one
    Rule("edge-of-relative", ("edge",), r"{edge}{_}(?:der{_}|des{_})?{relative:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", mod="{edge}", shift="{relshift}"),
    Rule("edge-of-unit", ("edge",), r"{edge}{_}(?:der|des){_}{calendar_unit:unit}(?!{_}(?:1\d|20)\d\d)", "DATE", "{grain}", mod="{edge}", shift="+P0{unit}", anchor="either"),
    Rule("edge-of-last-year-word", ("edge",), r"{edge}{_}(?:des|der){_}{before_noun}", "DATE", "{before_grain}", mod="{edge}", shift="{before_noun}"),
    Rule("edge-noun", ("edge_noun",), r"{edge_noun}(?!-)", "DATE", "{edge_grain}", mod="{edge_mod}", shift="{edge_shift}"),
    Rule("this-day", ("=diesem", "=diesen", "=dieser"), r"diese[mn]{_}Tag(?![^\W_])", "DATE", "XXXX-XX-XX", shift="+P0D", anchor="narrative"),
    Rule("next-day", ("=nächsten", "=nächster"), r"nächste[nr]{_}Tag(?:es|s)?(?![^\W_])", "DATE", "XXXX-XX-XX", shift="+P1D", anchor="narrative"),
    Rule("relative-unit", ("relative",), r"{relative:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", shift="{relshift}",
         unless_before=r"\b(?:ein|eine|kein){_}"),
    Rule("following-unit", ("following",), r"(?:{following:rel}){_}{calendar_unit:unit}", "DATE", "{grain}", shift="{relshift}", anchor="narrative"),
    Rule("next-part", ("=nächsten", "=folgenden", "=darauffolgenden", "=nächster", "=folgender"), r"(?:nächste[nr]|folgende[nr]|darauffolgende[nr]){_}{day_part_noun}", "TIME", "XXXX-XX-XXT{day_part_noun}", shift="+P1D", anchor="narrative"),
    Rule("eve", ("=vorabend",), r"Vorabend", "TIME", "XXXX-XX-XXTEV", shift="-P1D", anchor="either"),
    Rule("following-units", ("article", "following"), r"(?:{article:o}{_})?{following:rel}{_}{unit_plural:unit}", "DURATION", "{some}", shift="{stepback}{some}", anchor="narrative", relation="within"),
    Rule("following-counted-units", ("article", "following"), r"(?:{article:o}{_})?{following:rel}{_}{num}{_}{unit}", "DURATION", "{dur}", shift="{stepback}{dur}", anchor="narrative", relation="within"),
    Rule("same-unit", ("same",), r"{same:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", shift="{relshift}", anchor="narrative"),
    Rule("same-part", ("same", "this"), r"(?:{same:rel}|{this:now}){_}{day_part_noun}(?!{_}(?:des|auf|zum|vom)\b)", "TIME", "XXXX-XX-XXT{day_part_noun}", shift="+P0D", anchor="narrative"),
    Rule("vague-this", ("=diesen",), r"diesen{_}Tagen", "DURATION", "PXD", relation="within"),
    Rule("last-year-word", ("before_noun",), r"{before_noun}", "DATE", "{before_grain}", shift="{before_noun}"),
    Rule("neighbour-day", ("neighbour",), r"{neighbour}", "DATE", "{neighbour_grain}", shift="{neighbour}", anchor="{neighbour_anchor}"),
    Rule("same-period", ("article", "same"), r"(?:{article:o}{_})?(?:gleichen|selben|demselben){_}Zeitraum{_}des{_}{before_noun}", "DATE", "{before_grain}", shift="{before_noun}"),
    Rule("weekend", ("=wochenende", "=wochenendes"), r"Wochenende[s]?(?!-)", "DATE", "XXXX-WXX-WE", unless_before=r"\b(?:ein|jedes|jedem|kein){_}"),
    Rule("course-of-unit", ("=des", "=der"), r"(?:des|der){_}{calendar_unit:unit}(?!{_}\d)", "DATE", "{grain}", shift="+P0{unit}", anchor="publication",
         before=r"\b(?:im{_}(?:Laufe|Verlauf|Lauf)|während|im{_}Rest){_}"),
    Rule("new-year", ("=neuen", "=neues", "=alten", "=altes"), r"(?P<age>neue[ns]|alte[ns]){_}Jahr(?:es|s)?(?![^\W_])", "DATE", "XXXX", shift="{new_year}", anchor="publication",
         before=r"\b(?:im|ins|des|das|fürs|Im|zum){_}"),
    Rule("year-alone", ("=das", "=des"), r"das{_}Jahr(?=(?:{_}(?:über|hindurch|hinweg|verteilt))|[.,])", "DATE", "XXXX", shift="+P0Y"),
    # Before and after another date
    Rule("day-before", ("=tag", "=tags", "=nacht", "=abend", "=woche", "=monat", "=jahr"), r"{calendar_form:unit}{_}{way}", "DATE",
         "{grain}", shift="{way}{one}", anchor="narrative", unless_before=r"\b(?:einen?|eine|ein|jede[nr]?){_}"),
    Rule("clock-counted-from", ("number", "#", "approx"), r"(?:{approx:o}{_})?{num}{_}(?P<clock_unit>Stunden?|Minuten?|Sekunden?){_}{way}", "TIME", "XXXX-XX-XXTXX:XX", anchor="none"),
    Rule("counted-from", ("number", "#", "approx"), r"(?:{approx:o}{_})?{num}{_}{unit}{_}{way}", "DATE",
         "{grain}", shift="{way}{dur}", anchor="narrative"),
    Rule("half-counted-from", ("=ein", "=eine"), r"eine?{_}halbe[s]?{_}{unit}{_}{way}", "DATE",
         "{grain}", shift="{way}{half}", anchor="narrative"),
    Rule("week-ago-today", ("=heute", "=gestern"), r"(?:heute|gestern){_}vor{_}{num}{_}{unit}", "DATE", "XXXX-XX-XX", shift="-{dur}"),
    Rule("today-in-a-week", ("=heute", "=morgen", "=gestern"), r"(?:heute|morgen|gestern){_}in{_}{num}{_}{unit}", "DATE", "XXXX-XX-XX", shift="+{dur}"),
    # Vague words
    Rule("present", ("present",), r"{present}(?!{_}(?:der|des|einer|eines)\b|-)", "DATE", "PRESENT_REF", anchor="publication"),
    Rule("past", ("past",), r"{past}", "DATE", "PAST_REF", anchor="publication", unless_before=r"[^\W_]-"),
    Rule("future", ("future",), r"{future}", "DATE", "FUTURE_REF", anchor="publication"),
    Rule("future-noun", ("=zukunft", "=der", "=naher", "=ferner", "=die"), r"(?:(?:der|die|naher|ferner|nahe|der{_}nahen){_})?Zukunft(?![^\W_]|-)", "DATE", "FUTURE_REF", anchor="publication", before=r"\b(?:in|In|für|Für){_}"),
    Rule("past-noun", ("=vergangenheit", "=der", "=jüngster"), r"(?:(?:der|der{_}jüngeren|jüngster|der{_}jüngsten){_})?Vergangenheit(?![^\W_]|-)", "DATE", "PAST_REF", anchor="publication", before=r"\b(?:in|In){_}"),
    Rule("from-now-on", ("=nun", "=jetzt", "=heute", "=sofort"), r"(?:nun|jetzt|heute)(?={_}an\b)", "DATE", "PRESENT_REF", anchor="publication", before=r"\bvon{_}"),
    Rule("discourse-now", ("discourse_now",), r"{discourse_now}(?!-)", "DATE", "PRESENT_REF", anchor="publication"),
    Rule("discourse-then", ("discourse_then",), r"{discourse_then}(?!{_}an\b|-)", "DATE", "FUTURE_REF", anchor="narrative", relation="after"),
    Rule("discourse-soon", ("discourse_soon",), r"{discourse_soon}(?!-|{_}(?:darauf|danach|darnach))", "DATE", "FUTURE_REF", anchor="publication", unless_past=True, unless_before=r"\b(?:so|möglichst|allzu|zu){_}"),
    Rule("discourse-until", ("discourse_until",), r"{discourse_until}(?!-)", "DATE", "PAST_REF", anchor="publication", relation="until"),
    Rule("future-adjective", ("future_adjective",), r"{future_adjective}", "DATE", "FUTURE_REF", anchor="publication"),
    Rule("past-adjective", ("past_adjective",), r"{past_adjective}", "DATE", "PAST_REF", anchor="publication"),
    Rule("present-adjective", ("present_adjective",), r"{present_adjective}", "DATE", "PRESENT_REF", anchor="publication"),
    Rule("earlier", ("=früher",), r"früher(?!{_}(?:als|oder|Morgen|Abend|Nachmittag))", "DATE", "PAST_REF", anchor="publication",
         unless_before=r"\b(?:\d{1,3}|ein|zwei|drei|Tage|Jahre|Monate|Wochen|Stunden|Minuten|Jahren|viel|noch|deutlich|umso|je|etwas|ein){_}"),
    Rule("then-years", ("=die", "=den", "=dieser", "=diesen"), r"dieser{_}(?:[a-zäöüß]{3,20}{_})?Zeit(?![^\W_])", "DATE", "PRESENT_REF", anchor="publication"),
)  # fmt: skip
