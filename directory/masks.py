"""Masked details for the holder of a link: enough to recognise your own, too little to learn somebody else's."""

GONE = "…"
SHORTEST_SHOWN = 3  # in a shorter word even the first letter would say too much
SHORTEST_NUMBER = 7  # digits; of a shorter one, an extension, the last three would be most of it


def masked_mail(address: str) -> str:
    """`po…@mfa.alb.example`: the first two letters and the domain; of a short name only the first letter, or none."""
    local, at, domain = address.rpartition("@")
    shown = local[:2] if len(local) > SHORTEST_SHOWN else local[: len(local) // SHORTEST_SHOWN]
    return f"{shown}{GONE}@{domain}" if at else GONE


def masked_phone(number: str) -> str:
    """`… 567`: the last three digits."""
    digits = [letter for letter in number if letter.isdigit()]
    return f"{GONE} {''.join(digits[-3:])}" if len(digits) >= SHORTEST_NUMBER else GONE
