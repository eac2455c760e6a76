"""The date in a sentence, in the ways that people write dates. The mail's own date says which year is meant."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

# The beginnings of the months' names in the languages read here; Arabic has two sets of names.
MONTHS = (
    "jan|ene|янв|јан|січ|كانون الثاني|يناير|جانفي|gen|ian|sty|led|oca|tammi|siječ|jaan|saus|ιαν|ב?ינואר",
    "feb|fév|fev|фев|феб|лют|شباط|فبراير|فيفري|lut|úno|şub|helmi|velj|veebr|vasar|φεβ|ב?פברואר",
    "mar|mär|már|мар|бер|آذار|مارس|maa|mrt|ožuj|břez|kov|μαρ|ב?מרץ",
    "apr|avr|abr|ápr|апр|квіт|نيسان|أبريل|ابريل|أفريل|kwi|dub|nis|huhti|travnj|baland|απρ|ב?אפריל",
    "may|mai|maj|máj|maggio|mag|мая|май|мај|трав|أيار|مايو|ماي|kvě|mei|touko|svib|geguž|μα[ιϊΐί]|ב?מאי",
    "jun|jún|jūn|juin|giu|iun|июн|јун|черв|حزيران|يونيو|جوان|cze|červn|haz|kesä|lipnj|lipan|juuni|biržel|ιουν|ב?יוני",
    "jul|júl|jūl|juil|lug|iul|июл|јул|лип|تموز|يوليو|جويلية|lip|července|tem|heinä|srpnj|srpan|juuli|liep|ιουλ|ב?יולי",
    "aug|aoû|aou|ago|авг|серп|آب|أغسطس|أوت|غشت|sie|srp|ağu|elo|kolov|rugpj|αυγ|αύγ|ב?אוגוסט",
    "sep|set|szep|сен|сеп|верес|أيلول|سبتمبر|شتنبر|wrz|zář|eyl|syys|ruj|rugsėj|σεπ|ב?ספטמבר",
    "oct|okt|ott|out|окт|жовт|تشرين الأول|أكتوبر|paź|říj|eki|loka|spal|οκτ|ב?אוקטובר",
    "nov|noi|ноя|нов|листоп|تشرين الثاني|نوفمبر|نونبر|lis|kas|marras|stud|lapkr|νοε|ב?נובמבר",
    "dec|dez|déc|dic|desemb|дек|дец|груд|كانون الأول|ديسمبر|دجنبر|gru|pros|ara|joulu|dets|gruod|δεκ|ב?דצמבר",
)
# Only English puts the day behind the month's name: there a name is one in full, or its usual short form.
ENGLISH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
NAME = r"[^\W\d_]{2,12}\.?(?: (?:الثاني|الأول))?"
ORDINAL = r"st|nd|rd|th|er|\.|º|ª"
YEAR = r"(?:,?\s{0,3}(?:de\s|del\s|of\s)?((?:20)\d\d))?"
DAY_MONTH = rf"(?<![\d:])(\d{{1,2}})(?:{ORDINAL})?\s{{0,2}}(?:de\s|of\s)?({NAME}){YEAR}"
SHAPES = (
    ("ymd", re.compile(r"\b(20\d\d)[-/.年년]\s?(\d{1,2})[-/.月월]\s?(\d{1,2})")),
    ("md", re.compile(r"()(\d{1,2})[月월]\s?(\d{1,2})[日일]")),
    ("md", re.compile(r"()(\d{1,2})[月월]\s?\d{1,2}[日일]?\s?[-–~〜～至到]\s?(\d{1,2})[日일]")),
    ("md", re.compile(r"()(?<![\d/.])(\d{1,2})/(\d{1,2})(?=\s?(?:まで|から|より|以降|[（(]))")),
    ("either", re.compile(r"(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(20\d\d|\d\d)?(?![\d])")),
    ("year month day", re.compile(rf"\b(20\d\d)[.,]?\s({NAME})\s(\d{{1,2}})(?![\d:])", re.IGNORECASE)),
    ("day month", re.compile(DAY_MONTH, re.IGNORECASE)),
    ("month day", re.compile(rf"\b({ENGLISH})\.?\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]){YEAR}", re.IGNORECASE)),
)  # fmt: skip
LONGEST_ABSENCE = timedelta(days=400)
MONTH_NAMES = [re.compile(rf"(?:{names})", re.IGNORECASE) for names in MONTHS]
OTHER_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)


def sent_on(value: str) -> date | None:
    """The day of a Date header."""
    try:
        return parsedate_to_datetime(value[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def latest_date(text: str, today: date | None) -> date | None:
    """The last day that the text names, from the day of the mail to a year on; without that day, of a written year."""
    found = [day for day in _days(text.translate(OTHER_DIGITS), today) if _is_near(day, today)]
    return max(found, default=None)


def _is_near(day: date, today: date | None) -> bool:
    return today is None or today - timedelta(days=1) <= day <= today + LONGEST_ABSENCE


def _days(text: str, today: date | None) -> Iterator[date]:
    for shape, pattern in SHAPES:
        for found in pattern.finditer(text):
            for year, month, day in _meanings(shape, found):
                made = _day(year, month, day, today)
                if made is not None and _is_near(made, today):
                    yield made
                    break


def _meanings(shape: str, found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Year, month, day; 3/4 is the third of April, unless that has passed and the fourth of March has not."""
    if shape in {"ymd", "md"}:
        yield found[1], int(found[2]), int(found[3])
    elif shape == "either":
        year = f"20{found[4]}" if found[4] and len(found[4]) == 2 else found[4] or ""
        yield year, int(found[3]), int(found[1])
        yield year, int(found[1]), int(found[3])
    elif shape == "year month day":
        yield found[1], _month(found[2]), int(found[3])
    elif shape == "day month":
        yield found[3] or "", _month(found[2]), int(found[1])
    else:
        yield found[3] or "", _month(found[1]), int(found[2])


def _month(name: str) -> int:
    return next((number for number, names in enumerate(MONTH_NAMES, 1) if names.match(name)), 0)


def _day(year: str, month: int, day: int, today: date | None) -> date | None:
    if not year and today is None:
        return None
    try:
        made = date(int(year) if year else (today.year if today else 0), month, day)
        if not year and today and made < today - timedelta(days=30):
            made = made.replace(year=made.year + 1)
    except ValueError:
        return None
    return made
