"""English abbreviations and the words that open sentences."""

from __future__ import annotations

from typing import Final

from timeline.reading.text import TextTable, words

_NEVER_END: Final = words("""
mr mrs ms dr prof rev fr sr st hon gov sen rep gen lt col capt cmdr adm maj sgt cpl pte det insp supt pres messrs mme mlle
mt ft vs cf eg ie approx est esp al ed eds trans vol fig figs sec secs ch chs art arts pp para
tel ext dept univ assn bros hr hrs min mins
""")

_MAY_END: Final = words("""
jr inc ltd co corp plc etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
m bn tn km kg cm mph u.s u.k u.n e.u a.m p.m d.c
""")

_STARTERS: Final = words("""
the a an this that these those it its he she they we you i his her their our your my there here what who when where why
how which if in on at by for from with after before during since until while as although though because but and or so yet
however meanwhile instead also then now still even only some many most several all both each every no not one two three
four five more less another other such police officials experts critics according asked speaking born under over between
against among about around despite within without through to of has have had is are was were will would can could may
might must should do does did let
""")

TEXT: Final = TextTable(
    never_end=_NEVER_END, may_end=_MAY_END, starters=_STARTERS, before_numbers=words("no art nos sec fig")
)
