"""Countries as ISO 3166-1 codes, whatever lists and customer files call them.

Names are those of Unicode's CLDR (by Babel) in the languages below, and what official lists print besides.
"""

from functools import cache, lru_cache

from babel import Locale

from blackletter.names.fold import fold

_LANGUAGES = ("en", "fr", "es", "de", "ru", "uk", "ar", "pt", "it", "tr", "nl", "pl")
_NO_COUNTRIES = frozenset("EU EZ UN ZZ XA XB QO".split())
# As lists print them (OFAC, UN, OFSI, EU, SEMA), and what people call the people.
_BESIDES = {
    "AE": "uae|emirati", "AF": "afghan", "BA": "bosnia|bosnian", "BO": "plurinational state of bolivia",
    "BY": "belarusian|belorussia|byelorussia", "CG": "congo|republic of the congo",
    "CD": "drc|democratic republic of the congo|democratic republic of congo|congo dr|congolese|"
    "congo democratic republic of the",
    "CI": "ivory coast|cote d ivoire", "CN": "prc|people s republic of china|peoples republic of china|chinese",
    "CZ": "czech republic", "GB": "uk|great britain|england|scotland|wales|british", "GM": "the gambia",
    "HK": "hong kong", "MO": "macau|macao", "GN": "republic of guinea", "IQ": "iraqi", "JO": "jordanian",
    "IR": "islamic republic of iran|iran islamic republic of|iranian",
    "KP": "dprk|democratic people s republic of korea|democratic peoples republic of korea|korea north|north korean",
    "KR": "republic of korea|korea south|south korean|korea republic of", "LA": "lao people s democratic republic",
    "LB": "lebanese", "LY": "libyan arab jamahiriya|state of libya|libyan",
    "MD": "republic of moldova|moldova republic of", "MK": "macedonia|former yugoslav republic of macedonia",
    "ML": "malian", "MM": "burma|burmese|myanmar", "PK": "pakistani",
    "PS": "palestine|state of palestine|palestinian|occupied palestinian territory|west bank|gaza",
    "RU": "russian federation|russian", "SA": "ksa|saudi", "SD": "sudanese|the sudan", "SO": "somali",
    "SS": "south sudanese", "SY": "syrian arab republic|syrian", "SZ": "swaziland", "TJ": "tajik", "TL": "east timor",
    "TN": "tunisian", "TR": "turkey|turkiye|turkish", "TW": "taiwan province of china|republic of china",
    "TZ": "united republic of tanzania", "UA": "ukrainian", "US": "usa|united states of america|american",
    "VA": "holy see", "VE": "bolivarian republic of venezuela|venezuela bolivarian republic of|venezuelan",
    "VN": "viet nam|socialist republic of viet nam", "XK": "kosovo", "YE": "yemeni|republic of yemen",
}  # fmt: skip
_ALPHA3 = (
    "afg=AF ago=AO alb=AL are=AE arm=AM aut=AT aze=AZ bel=BE bgr=BG bih=BA blr=BY bra=BR caf=CF can=CA che=CH chn=CN "
    "cod=CD cog=CG col=CO cub=CU cyp=CY deu=DE dza=DZ egy=EG eri=ER esp=ES est=EE eth=ET fra=FR gbr=GB geo=GE grc=GR "
    "gtm=GT hkg=HK hnd=HN hrv=HR hti=HT hun=HU idn=ID ind=IN irl=IE irn=IR irq=IQ isr=IL ita=IT jor=JO jpn=JP kaz=KZ "
    "ken=KE kgz=KG khm=KH kor=KR kwt=KW lao=LA lbn=LB lby=LY ltu=LT lux=LU lva=LV mar=MA mda=MD mex=MX mli=ML mmr=MM "
    "nga=NG nic=NI nld=NL nor=NO omn=OM pak=PK pan=PA phl=PH pol=PL prk=KP prt=PT pse=PS qat=QA rou=RO rus=RU rwa=RW "
    "sau=SA sdn=SD sgp=SG som=SO srb=RS ssd=SS svk=SK svn=SI swe=SE syr=SY tha=TH tjk=TJ tkm=TM tun=TN tur=TR twn=TW "
    "tza=TZ uga=UG ukr=UA usa=US uzb=UZ ven=VE vnm=VN yem=YE zaf=ZA zwe=ZW"
)


@lru_cache(maxsize=4096)
def country_code(text: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country as printed (a code, a name, or its people), "" where it is not known."""
    if len(text) == 2 and text.isascii() and text.upper() in _codes():
        return text.upper()
    folded = fold(text)
    return _by_name().get(folded) or _by_name().get(folded.removeprefix("the "), "")


@cache
def _codes() -> frozenset[str]:
    known = {str(code) for code in Locale("en").territories}
    return frozenset(code for code in known - _NO_COUNTRIES if len(code) == 2 and code.isalpha())


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if str(code) in _codes():
                found.setdefault(fold(str(name)), str(code))
    found |= {text: code for pair in _ALPHA3.split() for text, code in (pair.split("="),)}
    for code, names in _BESIDES.items():
        found |= dict.fromkeys(names.split("|"), code)
    return found
