"""English rules: calendar dates, relative dates, clock times, durations and recurring times."""

# ruff: noqa: E501  # a rule reads best as one line of the table

from __future__ import annotations

from timeline.reading.timex.table import Rule

_EDGE = r"(?:{edge}(?:{_}|(?<=-)))?"
_NTH = r"{day}(?:st|nd|rd|th)?"
_NO_YEAR_AFTER = (
    r"(?!{,}(?:%|per{_}cent|percent|dollars|euros|pounds|people|men|women|troops|soldiers|km|kilometers|kilometres|miles|meters|metres|feet|"
    r"tons|tonnes|casualties|dead|prisoners|aircraft|tanks|ships|guns|civilians|million|billion|years|days|hours|yards|acres|killed|wounded|"
    r"members|workers|jobs|votes|points|pages|barrels|shares|students|cases|homes|houses|votes|delegates|strong|cavalry|infantry|horsemen)\b)"
)
_NO_YEAR_BEFORE = r"(?:[\d.,:/$€£%#&=@+]|\b(?:about|around|over|nearly|almost|some|than|least|most|approximately|No\.|number|nearly|all|only|to{_}about|Highway|Route|Flight){_})"
_HALF = r"(?:{,}{half_day}(?:\.m\.)?)?"

CALENDAR = (
    Rule("iso-time", ("#",), r"{year}-{monthnum}-{day}[T ]{hour}:{minute}(?::\d\d(?:\.\d{1,6})?)?(?:Z\b|[+-]\d\d:?\d\d)?", "TIME", "{year}-{monthnum}-{day}T{hour}:{minute}"),
    Rule("iso-day", ("#",), r"{year}-{monthnum}-{day}(?![\d-])", "DATE", "{year}-{monthnum}-{day}"),
    Rule("day-in-figures", ("#",), r"{monthnum}/{day}/{year}", "DATE", "{year}-{monthnum}-{day}", unless_before=r"[\d./]"),
    Rule("day-in-figures-short-year", ("#",), r"{monthnum}/{day}/{year2}(?![\d/])", "DATE", "{year2}-{monthnum}-{day}", unless_before=r"[\d./]"),
    Rule("month-day-year", ("month_short", "weekday_short"), r"(?:{weekday_short:o},?{_})?{month_short}{_}(?:the{_})?" + _NTH + r"(?![\d:]|,\d{3}\b(?!\d))(?:(?:,|,?{_}of)?{_}{year}(?!{_}(?:BC|B\.C\.)))?(?![^\W_])", "DATE", "{year}-{month_short}-{day}"),
    Rule("month-day-of-year", ("month_short",), r"{month_short}{_}" + _NTH + r"{_}of{_}(?:{same:rel}|the{_}{following:rel2}|the{_}same){_}year", "DATE", "XXXX-{month_short}-{day}", shift="{told_y}", anchor="narrative"),
    Rule("day-month-year", ("#", "weekday_short", "=the"), r"(?:{weekday_short:o},?{_})?(?:the{_})?" + _NTH + r"(?:{_}of)?{_}{month_short}(?:,?{_}{year})?(?![^\W_])", "DATE", "{year}-{month_short}-{day}", unless_before=r"[\d.,]"),
    Rule("listed-day", ("#",), r"(?P<x>{day})(?:st|nd|rd|th)?(?={,}(?:and|to|or|-|–|—|,|/){,}{day:o}(?:st|nd|rd|th)?{_}{month}(?:,?{_}{year})?)", "DATE", "{year}-{month}-{day}", unless_before=r"[\d.,]"),
    Rule("listed-later-day", ("#",), r"{day}(?:st|nd|rd|th)?(?![\d:.,]\d|{_}?[%$]|[^\W_])(?:,{_}{year})?(?!{_}(?!and|or|in|at|after|when|as|to|by|before|with)[a-z])", "DATE", "{year}-XX-{day}", anchor="narrative", direction="future", before=r"{month_short}{_}\d{1,2}(?:st|nd|rd|th)?{,}(?:-|–|—|and|to|or){,}"),
    Rule("month-year", ("month_short", "edge"), _EDGE + r"{month_short}(?:,|,?{_}of)?{_}{year}(?!\d)", "DATE", "{year}-{month_short}", mod="{edge}"),
    Rule("month-of-year", ("month", "edge"), _EDGE + r"{month}{_}of{_}(?:{same:rel}|the{_}{following:rel2}|the{_}same){_}year", "DATE", "XXXX-{month}", mod="{edge}", shift="{told_y}", anchor="narrative"),
    Rule("month-of-relative-year", ("month", "edge"), _EDGE + r"{month}{_}(?:of{_})?{relative:rel}{_}year", "DATE", "XXXX-{month}", mod="{edge}", shift="{rel_y}"),
    Rule("relative-month", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{month}", "DATE", "XXXX-{month}", shift="{stepback}P1M", direction="{side}"),
    Rule("this-month-name", ("this",), r"{this:rel}{_}{month}", "DATE", "XXXX-{month}", shift="+P0Y"),
    Rule("month", ("month", "edge"), _EDGE + r"(?!may\b|march\b)(?-i:(?=[A-Z])){month}(?!-)", "DATE", "XXXX-{month}", mod="{edge}"),
    Rule("month-may-march", ("=may", "=march", "edge"), _EDGE + r"(?-i:(?=May|March)){month}(?!{_}(?:be|have|not|also|well|to|from|on{_}[A-Z])\b)", "DATE", "XXXX-{month}", mod="{edge}",
         before=r"(?:\b(?:in|In|by|since|of|until|through|to|from|and|during|late|early|last|next|mid|between|after|before|this|for|On|on|End|end){_}|[,(–-]{,})"),
    Rule("edge-of-year", ("edge",), r"{edge}(?:{_}|(?<=-)){year}(?!s|[^\W_])" + _NO_YEAR_AFTER, "DATE", "{year}", mod="{edge}"),
    Rule("year-range-end", ("#",), r"(?<=(?P<age>1\d|20)\d\d[/–-])(?P<yy>\d\d)(?![\d%]|[.,:/-]\d)", "DATE", "{age}{yy}", before=r"(?<!\d)(?:1\d|20)\d\d[-–/]"),
    Rule("year", ("#",), r"{year}(?![\d]|[.,:]\d|s\b|[A-Za-z]|-[a-zA-Z])" + _NO_YEAR_AFTER, "DATE", "{year}", unless_before=_NO_YEAR_BEFORE + r"|[^\W\d_]-?"),
    Rule("year-cued", ("#",), r"{year}(?![\d]|[.,:]\d|s\b|[A-Za-z])" + _NO_YEAR_AFTER, "DATE", "{year}", before=r"(?:\b(?:since|until|in|from|by|of|the year|before|after|during|In|Since|By|the years|between|and|to){_}|\({,}|(?<!\d)[12]\d{3}{,}[-–/]{,})"),
    Rule("the-year", ("=the", "=year"), r"(?:the{_}years?){_}{year}", "DATE", "{year}"),
    Rule("year-circa", ("=ca", "=circa", "=c", "=about", "=around"), r"(?:ca\.|circa|c\.){_}{year}(?!{_}B)", "DATE", "{year}", mod="APPROX"),
    Rule("year-bc", ("#", "edge", "=ca", "=circa"), _EDGE + r"(?P<ca>ca\.{_}|circa{_})?{figure}{_}(?:BCE?|B\.C\.(?:E\.)?)(?![^\W_])", "DATE", "BC{bc}", mod="{edge}{ca_mod}", unless_before=r"[\d.,]"),
    Rule("year-bc-listed", ("#",), r"(?P<x>{figure})(?={,}(?:-|–|to|and|or){,}\d{1,4}{_}(?:BCE?|B\.C\.))", "DATE", "BC{bc}", unless_before=r"[\d.,]"),
    Rule("month-year-bc", ("month",), r"{month}{_}{figure}{_}(?:BCE?|B\.C\.)", "DATE", "BC{bc}-{month}"),
    Rule("season-year-bc", ("season", "=the", "edge"), _EDGE + r"(?:the{_})?{season}(?:{_}of)?{_}{figure}{_}(?:BCE?|B\.C\.)", "DATE", "BC{bc}-{season}", mod="{edge}"),
    Rule("year-ad", ("#", "=ad"), r"(?:AD{_}{figure}|{figure:f2}{_}(?:AD|CE))(?![^\W_])", "DATE", "{ad}{ad2}"),
    Rule("decade", ("#", "=the", "edge"), _EDGE + r"(?:the{_}(?:(?:early|late|mid){_}|mid-)?)?['’]?{decade_figure:decade}['’]?s(?![^\W_])", "DATE", "{decade}", mod="{edge}"),
    Rule("decade-edge", ("=the",), r"the{_}{early}(?:{_}|(?<=-)){decade_figure:decade}['’]?s(?![^\W_])", "DATE", "{decade}", mod="{early}"),
    Rule("decade-word", ("=the", "decade"), r"the{_}{decade}", "DATE", "{decade}"),
    Rule("century-bc", ("#", "=the", "ordinal", "edge"), _EDGE + r"(?:the{_}(?:{early}(?:{_}|(?<=-)))?)?(?:{figure}(?:st|nd|rd|th)|{ordinal}){_}century{_}(?:BCE?|B\.C\.(?:E\.)?)(?![^\W_])", "DATE", "BC{century}", mod="{edge}{early}"),
    Rule("century", ("#", "=the", "ordinal", "edge"), _EDGE + r"(?:the{_}(?:{early}(?:{_}|(?<=-)))?)?(?:{figure}(?:st|nd|rd|th)|{ordinal}){_}century", "DATE", "{century}", mod="{edge}{early}"),
    Rule("season-year", ("season", "=the", "edge", "early"), r"(?:the{_})?(?:{early}{_})?(?:{edge}{_})?(?:the{_})?{season}(?:,|{_}of)?{_}{year}", "DATE", "{year}-{season}", mod="{edge}{early}"),
    Rule("season-of-relative-year", ("season", "=the"), r"(?:the{_})?{season}{_}of{_}(?:{same:rel}|the{_}{following:rel2}|{relative:rel3}){_}year", "DATE", "XXXX-{season}", shift="{told_y}"),
    Rule("relative-season", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{season}", "DATE", "XXXX-{season}", shift="{stepback}P3M", direction="{side}"),
    Rule("this-season", ("this", "same"), r"(?:{this:rel}|{same:o}){_}{season}", "DATE", "XXXX-{season}", direction="nearest"),
    Rule("season", ("season", "=the", "edge", "=early", "=late"), r"(?:{edge}{_})?(?:the{_})?(?:(?:early|late|mid){_})?(?!fall{_}(?:of{_}(?!\d)|in|to|back|from|into))(?<!to ){season}(?![^\W_]|-)(?!{_}of\b)", "DATE", "XXXX-{season}", mod="{edge}", before=r"\b(?:in|In|of|during|by|until|since|the|that|By|During|through|after|and|into|Through|over){_}", unless_before=r"\b(?:the|a){_}(?:down)?(?=x)"),
    Rule("quarter-of-relative-year", ("relative",), r"{relative:rel}{_}year['’]s{_}(?:{figure}(?:st|nd|rd|th)|{ordinal})(?:{_}|-)quarter", "DATE", "XXXX-Q{nth}", shift="{rel_y}"),
    Rule("quarter-before", ("=the", "ordinal"), r"(?:the{_})?(?:{figure}(?:st|nd|rd|th)|{ordinal})(?:{_}|-)quarter{_}(?:of{_}last{_}year|a{_}year{_}(?:earlier|ago|before))", "DATE", "XXXX-Q{nth}", shift="-P1Y", anchor="publication"),
    Rule("year-ago-quarter", ("=the", "=year", "=a"), r"(?:(?:the|a){_})?year-(?:ago|earlier){_}quarter", "DATE", "XXXX-QX", shift="-P1Y", anchor="publication"),
    Rule("year-ago-period", ("=the", "=year", "=a"), r"(?:(?:the|a){_})?year-(?:ago|earlier){_}(?:period|figure|level|month)", "DATE", "XXXX", shift="-P1Y", anchor="publication"),
    Rule("quarter", ("=the", "ordinal", "#"), r"(?:the{_})?(?:{figure}(?:st|nd|rd|th)|{ordinal})(?:{_}|-)quarter(?:(?:,|{_}of)?{_}{year})?", "DATE", "{year}-Q{nth}"),
    Rule("half-year", ("=the", "half"), r"(?:the{_})?{half:ordinal}{_}half(?:{_}of{_}(?:the{_}year{_})?{year})", "DATE", "{year}-H{nth}"),
    Rule("half-of-the-year", ("=the", "half"), r"(?:the{_})?{half:ordinal}{_}half(?:{_}of{_}the{_}year)(?!{_}\d)", "DATE", "XXXX-H{nth}"),
    Rule("feast-year", ("feast",), r"{feast}(?:,?{_}{year})", "DATE", "{year}-XX-XX", feast="{feast}"),
    Rule("feast", ("feast",), r"{feast}(?!-)", "DATE", "XXXX-XX-XX", feast="{feast}"),
)  # fmt: skip

RELATIVE = (
    Rule("weekend", ("=the",), r"the{_}weekend(?!-|{_}(?:of|before|after)\b)", "DATE", "XXXX-WXX-WE", before=r"\b(?:over|on|during|for|at|Over|On|by|this){_}"),
    Rule("from-now", ("number", "#", "approx"), r"(?:{approx:app}{_})?{count:num}{_}{unit}{_}from{_}(?:now|today)(?![^\W_])", "DATE", "{grain}", mod="{app}", shift="+{dur}", anchor="publication"),
    Rule("following-weekday", ("=the", "following"), r"the{_}{following:rel}{_}{weekday}", "DATE", "XXXX-WXX-{weekday}", shift="{stepback}P1D", direction="{side}", anchor="narrative"),
    Rule("deictic-part", ("deictic",), r"{deictic}{_}{day_part}", "TIME", "XXXX-XX-XXT{day_part}", shift="{deictic}"),
    Rule("tonight", ("=tonight",), r"tonight", "TIME", "XXXX-XX-XXTNI", shift="+P0D", anchor="publication"),
    Rule("deictic", ("deictic",), r"{deictic}(?!-)(?!(?<=oday)['’]s)", "DATE", "XXXX-XX-XX", shift="{deictic}"),
    Rule("day-beside", ("=the", "#"), r"the{_}day{_}(?P<w>before|after){_}{deictic}", "DATE", "XXXX-XX-XX", shift="{beside}"),
    Rule("relative-weekday", ("last", "next"), r"(?:{last:rel}|{next:fut}){_}{weekday}(?P<x8>)", "DATE", "XXXX-WXX-{weekday}", shift="{stepback}P1D", direction="{side}"),
    Rule("this-weekday", ("this",), r"{this:rel}{_}{weekday}", "DATE", "XXXX-WXX-{weekday}"),
    Rule("weekday-part", ("weekday", "early"), r"(?:{early}{_})?{weekday}{_}{day_part}", "TIME", "XXXX-WXX-{weekday}T{day_part}", mod="{early}"),
    Rule("weekday", ("weekday_short",), r"{weekday}(?![^\W_]|-)", "DATE", "XXXX-WXX-{weekday}", unless_before=r"\b(?:Black|Bloody|Robinson|Easter|Good){_}"),
    Rule("relative-unit", ("relative", "=the"), r"(?:the{_}(?=past|coming|current))?{relative:rel}{_}{calendar_unit:unit}(?!{_}(?:or|ago))", "DATE", "{grain}", shift="{relshift}"),
    Rule("following-unit", ("=the", "following", "early"), r"(?:{early}{_})?the{_}(?:very{_})?{following:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", shift="{relshift}", mod="{early}", anchor="narrative"),
    Rule("following-part", ("=the", "following", "early"), r"(?:{early}{_})?the{_}(?:very{_})?{following:rel}{_}{day_part}", "TIME", "XXXX-XX-XXT{day_part}", shift="{rel_d}", mod="{early}", anchor="narrative"),
    Rule("same-unit", ("=the", "same", "early"), r"(?:(?P<la>later|earlier|late|early){_})?(?:the{_})?{same:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", shift="{relshift}", anchor="narrative"),
    Rule("same-part", ("=the", "same", "early", "=this"), r"(?:{early}{_})?(?:the{_}same|{same:o}|this){_}{day_part}", "TIME", "XXXX-XX-XXT{day_part}", shift="+P0D", mod="{early}", anchor="narrative"),
    Rule("edge-of-unit", ("edge", "=later", "=earlier"), r"(?:{edge}|later{_}in|earlier{_}in){_}(?:the|that|this){_}{calendar_unit:unit}(?!{_}of)", "DATE", "{grain}", mod="{edge}", shift="+P0{unit}", anchor="either"),
    Rule("edge-of-relative", ("edge",), r"{edge}{_}{relative:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", mod="{edge}", shift="{relshift}"),
    Rule("edge-of-following", ("edge", "=early", "=late"), r"{edge}{_}(?:the{_})?{following:rel}{_}{calendar_unit:unit}", "DATE", "{grain}", mod="{edge}", shift="{relshift}", anchor="narrative"),
    Rule("day-after", ("=the",), r"the{_}{calendar_unit:unit}{_}(?P<w2>){way}(?!{_}[a-z])", "DATE", "{grain}", shift="{way}{one}", anchor="narrative"),
    Rule("day-following", ("=the",), r"the{_}{calendar_unit:unit}{_}following", "DATE", "{grain}", shift="+{one}", anchor="narrative"),
    Rule("ago", ("number", "#", "approx"), r"(?:{approx:app}{_})?{count:num}{_}{unit}{_}ago", "DATE", "{grain}", mod="{ago_mod}", shift="-{dur}", anchor="publication"),
    Rule("counted-from", ("number", "#", "approx"), r"(?:{approx:app}{_})?{count:num}{_}{unit}{_}{way}(?!(?:(?<=before)|(?<=after)){_}(?:the|a|an|his|her|its|their|that|they|he|she|it)\b)", "DATE", "{grain}", shift="{way}{dur}", anchor="narrative"),
    Rule("units-from", ("unit_plural",), r"{unit_plural:unit}{_}{way}(?!(?:(?<=before)|(?<=after)){_}(?:the|a|an|his|its|their|that|they|he|it)\b)", "DATE", "{ref_way}"),
    Rule("units-ago", ("unit_plural",), r"{unit_plural:unit}{_}ago", "DATE", "PAST_REF", anchor="publication"),
    Rule("present", ("present",), r"{present}(?!-)", "DATE", "PRESENT_REF", anchor="publication", unless_before=r"\b(?:by|until|till|even|just|from|for|every){_}(?=x)"),
    Rule("past", ("past",), r"{past}(?!-|{_}(?:decades?|years?|months?|weeks?|days?|century|few|several|two|three|four|five|again|more|the|they|he|it)\b)", "DATE", "PAST_REF", anchor="publication", unless_before=r"\b(?:at|the|a|more|most|his|their|as){_}(?=x)"),
    Rule("future", ("future",), r"{future}(?!-)", "DATE", "FUTURE_REF", anchor="publication"),
)  # fmt: skip

MEASURES = (
    Rule("clock", ("#",), r"{hour}(?:[.:]{minute})?{,}{half_day}(?![^\W_])(?:{_}(?:GMT|EST|EDT|local{_}time|CET|PST|UTC))?", "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.$]"),
    Rule("clock-24", ("#",), r"{hour}:{minute}(?![\d:])(?:{_}(?:GMT|EST|EDT|hours|UTC|local{_}time|hrs))?", "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.$]"),
    Rule("clock-listed", ("#",), r"(?P<x>{hour}(?:[.:]{minute})?)(?={,}(?:and|to|-|–|or){,}(?:2[0-4]|1\d|0?\d)(?:[.:][0-5]\d)?{,}{half_day}(?![^\W_]))", "TIME", "XXXX-XX-XXT{clock}", unless_before=r"[\d:.$]"),
    Rule("clock-hours", ("#",), r"(?P<x>(?P<hm>[012]\d[0-5]\d)){_}(?:hours|hrs|GMT)(?![^\W_])", "TIME", "XXXX-XX-XXT{hm_clock}"),
    Rule("o-clock", ("#", "number"), r"{count:num}{_}o['’]clock(?:{_}in{_}the{_}{day_part:part})?", "TIME", "XXXX-XX-XXT{hourword}"),
    Rule("day-part-of-day", ("=the", "day_part", "=early", "=late"), r"(?:(?:early|late|later){_}(?:in{_})?|early{_}on{_})?(?:the{_})?(?:(?:early|late){_})?{day_part}{_}of{_}(?:(?:{weekday:o}),?{_})?(?:{month_short:m1}{_}{day}(?:,?{_}{year})?|{day:d2}{_}{month_short:m2}(?:,?{_}{year:y2})?)", "TIME", "{part_year}-{m1}{m2}-{day}{d2}T{day_part}"),
    Rule("day-part", ("day_part", "=the", "=early", "=late"), r"(?:(?:early|late){_})?(?:the{_})?(?:(?:early|late){_})?{day_part}(?![^\W_]|-)(?!{_}of\b)", "TIME", "XXXX-XX-XXT{day_part}", before=r"\b(?:in|at|by|during|until|In|At|By|that|around|before|after|since|last|this|the|overnight){_}", unless_before=r"\b(?:the{_}|that{_})(?=x)"),
    Rule("last-night", ("=last",), r"last{_}night", "TIME", "XXXX-XX-XXTNI", shift="-P1D", anchor="publication"),
    Rule("unit-set", ("=a",), r"a{_}{unit}", "SET", "{one}", before=r"\d[\d.,]{0,12}{_}(?:[^\W\d_]{1,20}{_}){0,1}"),
    Rule("per-unit", ("=per", "=a"), r"(?:per|a){_}{unit}", "SET", "{one}", before=r"(?:\d[\d.,]{0,12}|\b(?:times|men|casualties|million|deaths|tons|dollars|thousand)){_}(?:[^\W\d_]{1,20}{_}){0,2}"),
    Rule("duration-with-half", ("number", "#", "approx"), r"(?:{approx:app}{_})?{count:num}(?:{_}|-)and(?:{_}|-)a(?:{_}|-)half(?:{_}|-){unit}(?![^\W_])", "DURATION", "{half_more}", mod="{app}", unless_before=r"[\d.,:/$]"),
    Rule("duration-with-fraction", ("#",), r"{count:num}(?:{_}1/2|½)(?:{_}|-){unit}(?![^\W_])", "DURATION", "{half_more}", unless_before=r"[\d.,:/$]"),
    Rule("duration", ("number", "#", "approx"), r"(?:{approx:app}{_})?{count:num}(?:{_}(?:more|full|whole|long|consecutive|additional|bloody|straight|further|short))?(?:{_}|-)(?:and{_}a{_}half{_})?{unit}(?:{_}(?:long|old|of{_}age))?(?:-long|-old)?(?![^\W_])(?<!a second)(?<!A second)(?<!a Second)(?<!quarters)(?<!quarter)", "DURATION", "{dur}", mod="{app}", unless_before=r"[\d.,:/$]|\b(?:at|the|that|this){_}(?=x)"),
    Rule("duration-half", ("=half", "approx"), r"(?:{approx:app}{_})?half(?:{_}an?|-an?|{_}the|-)?{_}?{unit}", "DURATION", "{half}", mod="{app}"),
    Rule("duration-listed", ("number", "#"), r"(?P<x>{count:num})(?={,}(?:to|or|-|–){,}{count:n2}(?:{_}|-){unit}\b)", "DURATION", "{dur}", unless_before=r"[\d.,:/$]"),
    Rule("past-units", ("=the", "last"), r"(?:the{_})?{last:rel}(?:{_}(?:few|several|couple{_}of))?{_}{unit_plural:unit}", "DURATION", "{some}", shift="-{some}", anchor="publication", relation="within"),
    Rule("past-counted-units", ("=the", "last"), r"(?:the{_})?{last:rel}{_}{count:num}{_}{unit}", "DURATION", "{dur}", shift="-{dur}", anchor="publication", relation="within"),
    Rule("future-units", ("=the", "next", "following"), r"(?:the{_})?(?:{next:rel}|{following:o})(?:{_}(?:few|several|couple{_}of))?{_}{unit_plural:unit}", "DURATION", "{some}", shift="+{some}", anchor="publication", relation="within"),
    Rule("future-counted-units", ("=the", "next", "following"), r"(?:the{_})?(?:{next:rel}|{following:o}){_}{count:num}{_}{unit}", "DURATION", "{dur}", shift="+{dur}", anchor="publication", relation="within"),
    Rule("first-units", ("=the", "ordinal", "=final"), r"(?:the{_})?(?:first|last|final|early|next){_}(?:{count:num}{_})?{unit_plural:unit}", "DURATION", "{dur}"),
    Rule("past-decade", ("=the",), r"the{_}(?:past|last|next){_}(?P<single>){calendar_unit:unit}(?!{_}of)(?<=decade|entury)", "DURATION", "{one}"),
    Rule("units", ("unit_plural",), r"{unit_plural:unit}", "DURATION", "{some}", before=r"\b(?:for|after|within|in|For|After|Within|over|took|lasted|of|by|many|the|took{_}several){_}", unless_before=r"\b(?:the|early|two|three|\d+){_}of{_}"),
    Rule("half-unit", ("=half", "=a"), r"(?:a{_})?half-{unit_single:unit}", "DURATION", "{half}"),
    Rule("each-other-unit", ("each",), r"{each}{_}other{_}{calendar_unit:unit}", "SET", "{two}", quant="EVERY"),
    Rule("long", ("unit_single",), r"{unit_single:unit}-long", "DURATION", "{one}"),
    Rule("each-unit", ("each",), r"{each}{_}{calendar_unit:unit}", "SET", "{one}", quant="EVERY"),
    Rule("each-counted", ("each",), r"{each}{_}{count:num}{_}{unit}", "SET", "{dur}", quant="EVERY"),
    Rule("each-weekday", ("each",), r"{each}{_}{weekday}", "SET", "XXXX-WXX-{weekday}", quant="EVERY"),
    Rule("each-part", ("each",), r"{each}{_}{day_part}", "SET", "XXXX-XX-XXT{day_part}", quant="EVERY"),
    Rule("frequent", ("frequent",), r"{frequent}", "SET", "{frequent}", quant="EVERY"),
    Rule("weekday-plural", ("weekday_plural",), r"{weekday_plural}", "SET", "XXXX-WXX-{weekday_plural}"),
    Rule("times-per", ("times_over",), r"{times_over:times}{_}(?:an?|per|every|each){_}{calendar_unit:unit}", "SET", "{one}", freq="{times}"),
)  # fmt: skip
