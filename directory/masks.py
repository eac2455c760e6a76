"""Masked details for the holder of a link: enough to recognise your own, too little to learn somebody else's."""

GONE = "…"
SHORTEST_SHOWN = 3  # in a shorter word even the first letter would say too much
SHORTEST_NUMBER = 7  # digits; of a shorter one, an extension, the last three would be most of it


def masked_mail(address: str) -> str:
    """`p…@mfa.alb.example`: the first letter and the domain."""
    local, at, domain = address.rpartition("@")
    return f"{_first(local)}@{domain}" if at else GONE


def masked_phone(number: str) -> str:
    """`… 567`: the last three digits."""
    digits = [letter for letter in number if letter.isdigit()]
    return f"{GONE} {''.join(digits[-3:])}" if len(digits) >= SHORTEST_NUMBER else GONE


def masked_name(name: str) -> str:
    """`W… M…`: the first letter of each word."""
    return " ".join(_first(word) for word in name.split())


def _first(word: str) -> str:
    return f"{word[0]}{GONE}" if len(word) >= SHORTEST_SHOWN else GONE
