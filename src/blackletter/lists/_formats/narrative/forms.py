"""Forms of sentences, and the term under which what a sentence of that form tells is filed."""

import re

DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+\.? )?\d{4}"
KIN = (
    "(?:first )?cousin|(?:half[- ])?(?:brother|sister)|(?:brother|sister|son|father)[- ]in[- ]law|son|daughter|wife"
    "|widow|husband|spouse|nephew|niece|uncle|father|mother|parent|(?:adult )?child|grandson|relative|partner"
)
TIES = (
    r"(?:also |formerly |previously )?(?:associated|affiliated|linked|connected) (?:with|to)|links to"
    r"|associations? with|(?:wholly[- ]owned )?subsidiary of|subordinate (?:to|of)|parent company(?: is)?:?"
    r"|listed as (?:an )?asset of"
    r"|(?:part|branch|affiliate|front(?: company)?|splinter group) (?:of|for)"
    r"|(?:formerly )?(?:majority[- ])?owned(?:,| or|,? and) controlled(?: or acting on behalf of| by)?"
    r"|(?:formerly )?(?:wholly )?(?:owned|controlled|headed|led|managed|operated|founded|supervised) by"
    r"|acts? (?:for(?: or on behalf of)?|on behalf of)|owned or controlled by, or acts? on behalf of,?"
)
BELIEVED = r"(?:was |currently |previously |formerly |has )?(?:believed|thought|reported|reportedly|understood)"
FORMS: tuple[tuple[str, str], ...] = (
    ("review", r"review pursuant to .*\bconcluded\b.*"),
    ("interpol notice", r"(?:INTERPOL|Web ?link:? ?https?://www\.interpol).*"),
    ("picture", r"(?:photo(?:graph)?s?|pictures?)\b.{0,40}\b(?:available|included|inclusion|INTERPOL)\b.*"),
    ("wanted",
     r".{0,60}\bindictee\b.*|(?:fugitive|at large|wanted (?:by|in)|(?:international )?arrest warrant)\b.*"
     r"|subject (?:to|of) an? .{0,40}(?:warrant|notice)\b.*"),
    ("gender", r"(?:gender:? ?)?\[?(?P<value>(?:fe)?male)\]?"),
    ("father's name",
     r"(?:(?:his |her |alternative )?father['’]?s? ?name|name of father)(?: is| was|:)* (?P<value>.{2,120})"),
    ("mother's name",
     r"(?:(?:his |her |alternative )?mother['’]?s? ?name|name of mother)(?: is| was|:)* (?P<value>.{2,120})"),
    ("family", r"(?:parents are|family background:|married to|(?:father|mother) of) .+"),
    ("relation", rf"(?:a |an |the )?(?:(?:{KIN}) (?:of|to)|{TIES}) .+"),
    ("tribe", r"(?:belongs to|member of) .{0,60}\b(?:tribe|clan|sub-tribe)\b.*"),
    ("whereabouts",
     rf"{BELIEVED} (?:to (?:be|have been)(?: located| hiding| living| residing| based| resident)? "
     r"|located |based |residing |)(?:in|at|near|along)\b.*"
     r"|(?:also |currently |previously |formerly )?(?:located|based|resides|residing|resident|lives|living|lived"
     r"|operates|operating|operated|active|headquartered|registered|operations|settled) "
     r"(?:in|from|at|out of|along|throughout)\b.*"
     r"|(?:its |the )?headquarters (?:are|is|were|was)\b.*|(?:last known )?(?:address|location):? .*"),
    ("custody",
     r"(?:was |currently |reportedly |believed to be |believed status/location: )?(?:in|under|released from) "
     r"(?:.{0,20} )?(?:detention|custody|prison|jail|house arrest|administrative control)\b.*"
     r"|(?:re-?)?(?:arrested|detained|imprisoned|incarcerated|apprehended|extradited|deported) "
     r"(?:in|on|from|by|to|since)\b.*"
     r"|(?:convicted|sentenced|indicted) (?:in|on|to|by)\b.*"),
    ("status",
     r"(?:(?:reportedly|reported|believed|confirmed|presumed|allegedly|now|status:) (?:to (?:be|have been) )?)*"
     r"(?:deceased|dead|died|killed|defunct|inactive|dissolved)\b.*|ceased its work\b.*|no longer in existence.*"),
    ("physical description",
     r"(?:(?:physical )?description|height|weight|hair(?: colou?r)?|eyes?(?: colou?r)?|build|complexion"
     r"|distinguishing marks?)\b.*"),
    ("title", r"(?:other )?title:? (?P<value>.{2,80})"),
    ("languages", r"speaks .+"),
    ("date of birth", r"(?:DOB|date of birth) is (?P<value>approximate)"),
    ("founded",
     r"(?:date of registration:?|(?:established|founded|formed|incorporated|registered)(?: as .{0,60})?(?: in| on)) "
     rf"(?:.{{0,40}} )?{DAY}(?: (?:in|as|by) .{{0,60}})?"),
    ("banned in", r"(?:banned|proscribed|outlawed) in (?P<value>.+)"),
    ("position", r"holds? the rank of (?P<value>.+)"),
    ("sanctions imposed",
     r"inadmissible to .*|financial sanctions imposed in addition to .*|date trust services sanctions imposed.*"
     r"|(?:also |already )?subject to (?:a |the |an )?(?:.{0,30} )?(?:travel ban|arms embargo|asset freeze)\b.*"),
    ("listing note",
     r"\[?\(?(?:both )?(?:EU|UK|UN|UNSC)(?:,? (?:and|or) (?:EU|UK|UN))*,? (?:listing|listed|designation|designated)\b.*"
     r"|both (?:UK|EU|UN) listing and .*|not UN|annex [IVXL]+(?: \[.*|\. .{2,3} listing.*)?|\[?old reference.*"
     r"|(?:and )?[A-Z]{3}\d{4}(?: listed .*)?|[A-Z]{1,4}\.(?:[A-Z]\.)?\d{1,3}"
     r"|(?:previously |also |new |formerly |originally )?(?:listed|listing)\b.*"
     r"|(?:pursuant to|designated under) .{0,60}\b(?:resolution|regulations?|section)\b.*"),
)  # fmt: skip
"""(term, form of the whole sentence), the first that fits counts; `value` = the words that tell, else the sentence."""

PATTERNS = tuple((term, re.compile(form, re.IGNORECASE)) for term, form in FORMS)
ALSO_KNOWN = re.compile(r"(?:also (?:referred to|known) as|alias(?:es)?:|a\.?k\.?a\.?) (?P<names>.+)", re.IGNORECASE)
UN_REFERENCE = re.compile(r"\(?UN Ref(?:erence)?\.?:? ?(?P<ref>[A-Z]{2,3}[ie]?\.[\d.]*\d)\)?")
