"""French rules: calendar dates, relative dates, clock times, durations and recurring times."""

from __future__ import annotations

from timeline.reading.timex.table import Rule

_EDGE = r"(?:{edge}(?:{_}|(?<=-)))?"
_NO_YEAR_AFTER = (
    r"(?!{,}(?:%|pour{_}cent|euros?|dollars?|personnes|hommes|femmes|soldats|militaires|km|kilomètres|mètres|tonnes|morts|blessés|"
    r"membres|emplois|voix|pages|millions|milliards|habitants|ans|jours|heures|élèves|salariés|logements|manifestants|véhicules)\b)"
)
_YEAR_CUES = r"(?:\b(?:en|depuis|dès|fin|début|de|à|et|avant|après|entre|l['’]an|année|années|jusqu['’]en|courant|mi){_}|\({,}|(?<!\d)[12]\d{3}{,}[-–/]{,})"
_MONTH_CUES = r"(?:\b(?:en|de|depuis|dès|et|à|fin|début|courant|avant|après|entre|mois{_}de|jusqu['’]en|ou|le{_}mois){_}|\bd['’]|[,(–-]{,})"

CALENDAR = (
    Rule("iso-time", ("#",), r"{year}-{monthnum}-{day}[T ]{hour}:{minute}(?::\d\d(?:\.\d{1,6})?)?(?:Z\b|[+-]\d\d:?\d\d)?", "TIME", "{year}-{monthnum}-{day}T{hour}:{minute}"),
    Rule("iso-day", ("#",), r"{year}-{monthnum}-{day}(?![\d-])", "DATE", "{year}-{monthnum}-{day}"),
    Rule("day-in-figures", ("#",), r"{day}/{monthnum}/{year}", "DATE", "{year}-{monthnum}-{day}", unless_before=r"[\d./]"),
    Rule("day-in-figures-short-year", ("#",), r"{day}/{monthnum}/{year2}(?![\d/])", "DATE", "{year2}-{monthnum}-{day}", unless_before=r"[\d./]"),
    Rule("day-month-year", ("#", "weekday"), r"(?:{weekday:o},?{_}(?:le{_})?)?{day}(?:er)?{_}{month_short}(?:{_}{year})?(?![^\W_])", "DATE", "{year}-{month_short}-{day}", unless_before=r"[\d.,]"),
    Rule("listed-day", ("#", "weekday"), r"(?P<x>(?:{weekday:o}{_})?{day}(?:er)?)(?={,}(?:et|au|ou|à|-|–|,){,}(?:{weekday:o}{_})?(?:le{_})?{day:o}(?:er)?{_}{month}(?:{_}{year})?)", "DATE", "{year}-{month}-{day}", unless_before=r"[\d.,]"),
    Rule("month-year", ("month_short", "edge"), _EDGE + r"{month_short}{_}{year}(?!\d)", "DATE", "{year}-{month_short}", mod="{edge}"),
    Rule("relative-month", ("month",), r"{month}{_}(?:{last:rel}|{next:fut})", "DATE", "XXXX-{month}", shift="{stepback}P1M", direction="{side}"),
    Rule("month-edge", ("edge",), r"{edge}(?:{_}|(?<=-)){month}(?!{_}\d)", "DATE", "XXXX-{month}", mod="{edge}"),
    Rule("month", ("month",), r"{month}(?!-|{_}\d{4})", "DATE", "XXXX-{month}", before=_MONTH_CUES),
    Rule("edge-of-year", ("edge",), r"{edge}(?:{_}|(?<=-)){year}(?![^\W_])" + _NO_YEAR_AFTER, "DATE", "{year}", mod="{edge}"),
    Rule("year", ("#",), r"{year}(?![\d]|[.,:]\d|[A-Za-z]|-[a-zA-Z])" + _NO_YEAR_AFTER, "DATE", "{year}", before=_YEAR_CUES),
    Rule("decade", ("=les", "=années"), r"(?:les{_})?années{_}{decade_figure:decade}(?!\d)", "DATE", "{decade}"),
    Rule("season-year", ("season",), r"{season}{_}{year}", "DATE", "{year}-{season}", unless_before=r"\b(?:a|ont|avait|avaient|aurait|ayant|avoir){_}"),
    Rule("relative-season", ("season",), r"{season}{_}(?:{last:rel}|{next:fut})", "DATE", "XXXX-{season}", shift="{stepback}P3M", direction="{side}"),
    Rule("this-season", ("this",), r"{this:o}{_}{season}", "DATE", "XXXX-{season}", direction="nearest"),
    Rule("season", ("season",), r"{season}", "DATE", "XXXX-{season}", before=r"\b(?:au|le|du|en){_}|\b[ld]['’]"),
    Rule("quarter", ("ordinal", "=le", "=au"), r"{ordinal}{_}trimestre(?:(?:{_}de)?{_}{year})?", "DATE", "{year}-Q{nth}"),
    Rule("half-year", ("ordinal",), r"{ordinal}{_}semestre(?:(?:{_}de)?{_}{year})?", "DATE", "{year}-H{nth}"),
    Rule("feast-year", ("feast",), r"{feast}{_}{year}", "DATE", "{year}-XX-XX", feast="{feast}"),
    Rule("national-day", ("#",), r"14-juillet", "DATE", "XXXX-07-14"),
    Rule("feast", ("feast",), r"{feast}(?!-)", "DATE", "XXXX-XX-XX", feast="{feast}", before=r"\b(?:à|avant|après|de|depuis|pour|le|la|du|jusqu['’]à|lundi{_}de){_}|\bl['’]"),
)  # fmt: skip

RELATIVE = (
    Rule("deictic-part", ("deictic",), r"{deictic}{_}(?:(?:dans{_}la|au|en){_})?{day_part}", "TIME", "XXXX-XX-XXT{day_part}", shift="{deictic}"),
    Rule("this-part", ("this",), r"(?:{this:o}){_}{day_part}(?!-là)", "TIME", "XXXX-XX-XXT{day_part}", shift="+P0D", anchor="publication"),
    Rule("deictic", ("deictic",), r"{deictic}(?!-)", "DATE", "XXXX-XX-XX", shift="{deictic}"),
    Rule("weekday-of-last-week", ("weekday",), r"{weekday}{_}de{_}la{_}semaine{_}{last:rel}", "DATE", "XXXX-WXX-{weekday}", shift="{rel_w}"),
    Rule("weekday-of-next-week", ("weekday",), r"{weekday}{_}de{_}la{_}semaine{_}{next:rel}", "DATE", "XXXX-WXX-{weekday}", shift="{rel_w}"),
    Rule("day-of-this-month", ("#",), r"{day}(?={_}(?:de{_}ce|du{_}présent){_}mois)", "DATE", "XXXX-XX-{day}"),
    Rule("relative-weekday", ("weekday",), r"{weekday}{_}(?:{last:rel}|{next:fut})(?:{_}{day_part:o})?", "DATE", "XXXX-WXX-{weekday}", shift="{stepback}P1D", direction="{side}"),
    Rule("following-weekday", ("weekday",), r"{weekday}{_}{following:rel}", "DATE", "XXXX-WXX-{weekday}", shift="{stepback}P1D", direction="{side}", anchor="narrative"),
    Rule("weekday-part", ("weekday",), r"{weekday}{_}(?:(?:dans{_}la|au|en){_})?{day_part}", "TIME", "XXXX-WXX-{weekday}T{day_part}"),
    Rule("weekday", ("weekday",), r"{weekday}(?![^\W_]|-|{_}\d{1,2}(?:er)?{_}[a-zéû]{3,9}\b)", "DATE", "XXXX-WXX-{weekday}"),
    Rule("relative-unit", ("calendar_unit",), r"{calendar_unit:unit}{_}{last:rel}", "DATE", "{grain}", shift="{relshift}"),
    Rule("next-unit", ("calendar_unit",), r"{calendar_unit:unit}{_}{next:rel}", "DATE", "{grain}", shift="{relshift}"),
    Rule("following-unit", ("calendar_unit",), r"{calendar_unit:unit}{_}{following:rel}", "DATE", "{grain}", shift="{relshift}", anchor="narrative"),
    Rule("that-unit", ("this",), r"{this:rel}{_}{calendar_unit:unit}-là", "DATE", "{grain}", shift="{relshift}", anchor="narrative"),
    Rule("this-unit", ("this",), r"{this:rel}{_}{calendar_unit:unit}(?:-ci)?(?!-)", "DATE", "{grain}", shift="{relshift}"),
    Rule("same-unit", ("=le", "=la"), r"l[ea]{_}même{_}{calendar_unit:unit}", "DATE", "{grain}", shift="+P0{unit}", anchor="narrative"),
    Rule("neighbour-part", ("neighbour",), r"{neighbour}{_}(?:au{_})?{day_part}", "TIME", "XXXX-XX-XXT{day_part}", shift="{neighbour}", anchor="narrative"),
    Rule("neighbour", ("neighbour",), r"{neighbour}(?!{_}(?:de|du|des)\b)", "DATE", "XXXX-XX-XX", shift="{neighbour}", anchor="narrative"),
    Rule("edge-of-unit", ("edge_alone",), r"{edge_alone:edge}{_}(?:du{_}|de{_}la{_}|de{_}l['’]|de{_}|d['’]){calendar_unit:unit}(?!{_}(?:prochain|derni|suivant|précéd))(?![^\W_])", "DATE", "{grain}", mod="{edge}", shift="+P0{unit}", anchor="either"),
    Rule("day-part", ("day_part",), r"{day_part}(?![^\W_])", "TIME", "XXXX-XX-XXT{day_part}", before=r"(?:\bdans{_}(?:la{_}|l['’])|\ben{_}(?:fin{_}d['’]|début{_}d['’])?|\bau{_}petit{_}|\bvers{_})"),
    Rule("ago", ("=il",), r"il{_}y{_}a{_}(?:{approx:app}{,})?{count:num}{_}{unit}(?![^\W_])", "DATE", "{grain}", mod="{ago_mod}", shift="-{dur}", anchor="publication"),
    Rule("hence", ("=dans", "=d"), r"(?:dans|d['’]ici){_}(?:{approx:app}{,})?{count:num}{_}{unit}(?![^\W_])", "DATE", "{grain}", mod="{app}", shift="+{dur}", anchor="publication"),
    Rule("counted-from", ("number", "#"), r"{count:num}{_}{unit}{_}{way}(?!(?:(?<=après)|(?<=avant)){_}(?:le|la|les|l['’]|un|une|son|sa|ses|leur|que|qu['’]|d['’]|de)\b)", "DATE", "{grain}", shift="{way}{dur}", anchor="narrative"),
    Rule("present", ("present",), r"{present}(?!-)", "DATE", "PRESENT_REF", anchor="publication"),
    Rule("past", ("past",), r"{past}(?!-)", "DATE", "PAST_REF", anchor="publication"),
    Rule("future", ("future",), r"{future}(?!-)", "DATE", "FUTURE_REF", anchor="publication"),
)  # fmt: skip

MEASURES = (
    Rule("clock", ("#",), r"{hour}{,}h{,}{minute}?(?![^\W_])", "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.,]"),
    Rule("clock-hours", ("#",), r"{hour}{_}heures?(?:{_}{minute})?(?![^\W_])", "TIME", "XXXX-XX-XXT{clock}", before=r"\b(?:à|vers|dès|avant|après|jusqu['’]à|depuis|partir{_}de){_}"),
    Rule("clock-24", ("#",), r"{hour}:{minute}(?![\d:])", "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.$]"),
    Rule("past-units", ("=les", "=ces", "=des", "=aux"), r"(?:les|ces|des|aux){_}(?:{count:num}{_})?{last_plural:rel}{_}{unit}", "DURATION", "{dur}", shift="-{dur}", anchor="publication", relation="within"),
    Rule("future-units", ("=les", "=ces", "=des", "=aux"), r"(?:les|ces|des|aux){_}(?:{count:num}{_})?{next_plural:rel}{_}{unit}", "DURATION", "{dur}", shift="+{dur}", anchor="publication", relation="within"),
    Rule("duration-half", ("number", "#"), r"{count:num}{_}{unit}{_}et{_}demie?", "DURATION", "{half_more}", unless_before=r"[\d.,:/$]"),
    Rule("duration", ("number", "#", "approx"), r"(?:{approx:app}{,})?{count:num}{_}{unit}(?![^\W_])", "DURATION", "{dur}", mod="{app}", unless_before=r"[\d.,:/$]"),
    Rule("each-unit", ("each",), r"{each}{_}(?:{calendar_unit:unit}s?|jours|semaines|mois|ans)(?![^\W_])", "SET", "{one}", quant="EVERY"),
    Rule("each-weekday", ("each",), r"{each}{_}{weekday}s?", "SET", "XXXX-WXX-{weekday}", quant="EVERY"),
    Rule("weekday-plural", ("weekday_plural",), r"{weekday_plural}", "SET", "XXXX-WXX-{weekday_plural}"),
    Rule("frequent", ("frequent",), r"{frequent}", "SET", "{frequent}", quant="EVERY"),
)  # fmt: skip
