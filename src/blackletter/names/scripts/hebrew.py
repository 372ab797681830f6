"""Hebrew to Latin: a table of common names, else consonants with vav and yod read as vowels inside a word."""

_TABLE = """
משה moshe|דוד david|יעקב yaakov|אברהם avraham|יצחק yitzhak|שרה sara|רבקה rivka|רחל rachel|לאה leah|יוסף yosef
שמואל shmuel|שלמה shlomo|דניאל daniel|מיכאל michael|גבריאל gavriel|רפאל rafael|בנימין binyamin|נתניהו netanyahu
כהן cohen|לוי levi|אהרון aharon|אריאל ariel|שרון sharon|שמעון shimon|פרס peres|אהוד ehud|ברק barak|גולדה golda
מאיר meir|בגין begin|רבין rabin|חיים chaim|נתן natan|אליהו eliyahu|ישראל israel|ירושלים yerushalayim|מרים miriam
אסתר ester|חנה hana|יהודה yehuda|צבי tzvi|זאב zeev|דב dov|אלי eli|עמוס amos|יאיר yair|לפיד lapid|בני beni|גנץ gantz
נפתלי naftali|בנט bennett|בן ben|בת bat|בר bar
"""
WORDS = dict(item.split(" ", 1) for line in _TABLE.strip().splitlines() for item in line.split("|"))
LETTERS = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
    "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "", "פ": "p", "ף": "f", "צ": "tz",
    "ץ": "tz", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip


def latin(word: str) -> str:
    """One Hebrew word (points already removed) in Latin letters."""
    known = WORDS.get(word)
    if known is not None:
        return known
    out: list[str] = []
    for i, c in enumerate(word):
        inner = i > 0
        if c == "ו" and inner:
            out.append("o")
        elif c == "י" and inner:
            out.append("i")
        elif c == "ה" and i == len(word) - 1:
            out.append("a" if i else "h")
        else:
            out.append(LETTERS.get(c, c))
    return "".join(out)
