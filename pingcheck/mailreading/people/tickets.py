"""A desk's acknowledgement, and the number by which it knows our mail."""

import re

from pingcheck.mailreading.signs.automatic_signs import RECEIVED_BY_A_DESK

NUMBER = (
    r"(?P<n>#?[A-Z]{1,10}[-_]?\d[\dA-Z.-]{2,24}|#?[A-Z]{2,10}(?:-[A-Z]{2,10})?-\d{1,10}"
    r"|#?\d[\d.-]{2,24}(?:[A-Z\d]{0,10}))"
)
NAMES = (
    r"ticket(?:nummer)?|case|request|incident|issue|reference|ref|tracking|call|service request|inc|req|sr|rt"
    r"|helpdesk|support|vorgang(?:snummer)?|fall(?:nummer)?|"
    r"anfrage(?:nummer)?|numéro|dossier|demande|número|caso|solicitud|incidencia|chamado|protocolo|solicitação"
    r"|richiesta|segnalazione|numero|заявк\w|обращени\w|запрос\w?|номер|тикет\w?|"
    r"工单(?:编)?号?|编号|单号|受付番号|お問い合わせ番号|チケット(?:番号)?|رقم|التذكرة|الطلب|البلاغ|melding|verzoek"
    r"|zgłoszeni\w|numer|talep"
    r"|ärende(?:nummer)?|saksnummer|nummer"
)
IN_WORDS = re.compile(
    rf"(?<!\w)(?:{NAMES})\s{{0,3}}(?:(?:{NAMES}|id|no|nr|number|num|n°|nº|№|de|del|der|di|do|da|is|ist|est|es|é"
    rf"|è)\.?\s{{0,3}}){{0,3}}[\s:：#№°.()\[\]-]{{0,5}}{NUMBER}",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(rf"[\[(]\s?(?:[\w .]{{1,30}}?[ #:№-]{{1,3}})?#{{0,2}}{NUMBER}#{{0,2}}\s?[\])]", re.IGNORECASE)
ALONE = re.compile(r"(?<!\w)(?P<n>#\d{3,12}|(?:INC|REQ|RITM|CHG|SR|CS|CASE|TKT|TICKET)-?\d{4,12})(?!\w)", re.IGNORECASE)
# What an exercise is called: desks repeat our subject, and its number there is ours.
OUR_REFERENCE = re.compile(r"\[?CC-\d{4}-\d{2,5}\]?", re.IGNORECASE)
LONGEST_MARK = 60


def ticket_of(subject: str, own: str) -> str:
    """The number that a desk gave our mail, as it writes it; "" if it gave none."""
    if not RECEIVED_BY_A_DESK.search(f"{subject}\n{own[:3000]}"):
        return ""
    for text in (OUR_REFERENCE.sub(" ", said) for said in (subject[:500], own[:3000])):
        for pattern in (IN_BRACKETS, ALONE, IN_WORDS):
            found = pattern.search(text)
            if found:
                return found["n"].strip("#.-")
    return ""


def mark_of(number: str, subject: str, own: str) -> str:
    """The number as its desk writes it, with its brackets if it has some: so will the desk find it in a subject. One
    short printable line; the bare number where it is written otherwise."""
    bare = rf"(?<![^\W_]){re.escape(number)}(?![^\W_])"
    in_brackets = re.compile(rf"\[[^\[\]\n]{{0,40}}?{bare}[^\[\]\w\n]{{0,3}}\]|\{{{re.escape(number)}\}}")
    with_its_name = re.compile(rf"(?<!\S)[^\W\d]{{0,20}}\#{bare}")
    for pattern in (in_brackets, with_its_name):
        for text in (subject[:500], own[:3000]):
            found = pattern.search(text)
            if found and found[0].isprintable() and len(found[0]) <= LONGEST_MARK:
                return found[0]
    return number if number.isprintable() else ""
