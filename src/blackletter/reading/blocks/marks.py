"""The marks by which a paragraph shows that it is no prose of the report: credits, captions, teasers, boilerplate,
dates."""

import re

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:{DAY}\s+(?:of\s+)?{MONTH},?(?:\s+\d{{4}})?|{MONTH}\s+{DAY}(?:,?\s+\d{{4}})?|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{MONTH}\s+\d{{4}})"
)
CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,4}\s*(?:[ap]\.?m\.?))"
ZONE = r"(?:\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|MSK|local time|IST)(?:[+-]\d+)?\)?)"

LETTERHEAD = re.compile(
    r"^\W*(?:the\s+)?(?:[\w.'’&-]+\s+){0,4}(?:ministry|department|office|council|committee|commission|secretariat|"
    r"government|republic|kingdom|embassy|mission|society|forum|association|foundation|federation|union|bureau|agency|"
    r"service|directorate|treasury|parliament|chamber|court|tribunal|registry|authority|board|institute|centre|center|"
    r"network|campaign|coalition)"
    r"(?:\s+(?:of|for|on|to|and|in)\s+(?:the\s+)?[\w.'’-]+(?:\s+[\w.'’-]+){0,5})?"
    r"(?:\s*[–—-]+\s*[\w.'’ ]{3,40})?(?:\s*\([A-Z]{2,8}\))?\W*$",
    re.IGNORECASE,
)
"""A line that is the name of a body: "MINISTRY OF THE INTERIOR – PRESS SERVICE"."""

ONLY_DATE = re.compile(
    rf"^\W*(?:(?:published|posted|updated|last updated|date|modified|first published|issued|released|"
    rf"by [\w .]+?)\b\W*(?:on\s+)?)*"
    rf"(?:{DATE}|{CLOCK}|{ZONE}|\bat\b|\bon\b|[\s,|·•/–—-])+\W*$",
    re.IGNORECASE,
)
STAMP = re.compile(rf"\b(?:published|posted|updated|issued|released)\b.{{0,30}}{DATE}", re.IGNORECASE)
HAS_DATE = re.compile(DATE, re.IGNORECASE)
BYLINE = re.compile(
    r"^\W*(?:by\s+(?:our|staff|a\s+staff|the|[A-Z])|(?:reporting|writing|editing|additional reporting|"
    r"compiled|translated|edited|written)\s+by\b|from our\b|our correspondent|"
    r"(?:staff|special)\s+(?:reporter|writer|correspondent)s?\W*$|agency:|reporter:|author:|source:|agencies\W*$)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\(\s*(?:photo|picture|image|file photo|credit|photograph|handout|video|illustration|"
    r"archive)\b[^)]*\)|\bphoto credit\b|\b(?:photo|picture|image|photograph|video|credit|"
    r"illustration)s?\s*:|"
    r"\bfile (?:photo|picture|image)\b|\(handout\b|\bvia (?:reuters|afp|ap|getty)\b|\b(?:AFP|AP|Reuters|"
    r"EPA|TASS|Sputnik|Getty)\s*/|/\s*(?:AFP|AP|Reuters|EPA|Handout|Getty|Anadolu)\b|"
    r"\[(?:photo|image|file|picture|credit)[^\]]*\]|©\s*(?:AFP|AP|Reuters|EPA|Getty|Sputnik))",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"^\W*(?:file\s+)?(?:photo|photos|picture|pictures|photograph|image|video|caption|watch|graphic|map|"
    r"infographic|file)\s*(?:\(?[\w ]{0,20}\)?)?\s*[:|—–]|"
    r"\b(?:in (?:this|an|a) (?:undated |handout |file |archive |\d{4} )*(?:file |handout )?(?:photo|"
    r"picture|image|photograph|frame grab|still)\b)|\bpictured\b[^.]{0,60}[.)]?$|\bfile photo\b",
    re.IGNORECASE,
)
TEASER = re.compile(
    r"^\W*(?:read (?:more|also|next|this)|see also|also read|more (?:on|from|news|stories)|"
    r"related(?:\s+\w+)?\b|you may also|recommended|most read|don'?t miss|"
    r"up next|top stories|latest news|in other news|keep reading|continue reading|further reading|"
    r"explainer:|opinion:|watch:|listen:|editor'?s picks|trending|must read)",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(
    r"(?:©|\bcopyright\b|\ball rights reserved\b|\bsubscribe\b|\bsign up\b|\b(?:our|this|free|daily|"
    r"weekly|morning) newsletter\b|\bfollow us\b|"
    r"\bshare (?:this|on)\b|\bclick here\b|\bcookies?\b|\bprivacy policy\b|"
    r"\bterms of (?:use|service)\b|\badvertisement\b|^\W*(?:tags|topics|keywords|comments?|share|print|"
    r"email|tweet|login|log in|home|menu|search|facebook|twitter|telegram|whatsapp)\b[^.]*$|"
    r"\bthis (?:article|story|text|interview|report|page|notice) (?:has been|was|is|reproduces|first|"
    r"originally)\b.{0,80}\b(?:edited|shortened|published|translated|updated|amended|corrected|"
    r"reproduces?|appeared|convenience|length|clarity)\b|"
    r"\binterview has been (?:shortened|edited)\b|\breproduc(?:es|tion|ed|ing)\b.{0,60}\b(?:notice|"
    r"permission|reference|obligatory|prohibited|convenience)\b|\b(?:at|when|upon) (?:copying|"
    r"reprinting|quoting)\b|"
    r"\bmaterial (?:is|was) prepared by\b|\bdisclaimer\b|\bmenafn\b.{0,40}\b(?:provides|liability)\b|"
    r"\bthe views expressed\b|\breporting by\b|\bediting by\b|\bsupport (?:our|"
    r"independent) journalism\b|\bdownload (?:our|the) app\b|"
    r"\benabl(?:e|ing) javascript\b|\bskip to\b.{0,20}\bcontent\b|\bnewest entries\b|\ball times are\b)",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"^\W*(?:live|breaking|exclusive|interview|analysis|opinion|news|world|politics|home|video|notices?|"
    r"press release|media release|for immediate release|federal register|updated?)\W*$",
    re.IGNORECASE,
)
