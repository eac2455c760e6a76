"""Details as whoever holds a link may see them: enough to recognise one's own, too little to learn another's."""

GONE = "…"
SHORTEST_SHOWN = 3  # of fewer letters the first would be too much


def masked_mail(address: str) -> str:
    """`p…@mfa.alb.example`: the first letter and the domain."""
    local, at, domain = address.rpartition("@")
    return f"{_first(local)}@{domain}" if at else GONE


def masked_phone(number: str) -> str:
    """`… 67`: the last two digits."""
    digits = [letter for letter in number if letter.isdigit()]
    return f"{GONE} {''.join(digits[-2:])}" if len(digits) > SHORTEST_SHOWN else GONE


def masked_name(name: str) -> str:
    """`W… M…`: the first letter of each word."""
    return " ".join(_first(word) for word in name.split())


def _first(word: str) -> str:
    return f"{word[0]}{GONE}" if len(word) >= SHORTEST_SHOWN else GONE
