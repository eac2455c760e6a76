"""What an automatic reply tells of an absence: until when, and who stands in."""

from datetime import date

from pingcheck.mailreading.mime.addresses import ADDRESS, is_role_address, same_mailbox, tidy
from pingcheck.mailreading.people.dates import latest_date
from pingcheck.mailreading.signs.sign import Sign

NEAR = 90


def return_date(subject: str, own: str, today: date | None) -> date | None:
    """The day beside a "back on" or "until", or else the last day that is named at all."""
    text = f"{subject}\n{own[:3000]}"
    near = [latest_date(text[found.start() : found.end() + 40], today) for found in Sign.BACK.finditer(text)]
    return max(filter(None, near), default=None) or latest_date(text, today)


def stand_in(own: str, *, never: tuple[str, ...]) -> str:
    """The first address behind a "please contact", or else the first that is not one of `never`."""
    text = own[:4000]
    others: list[str] = []
    end = 0
    for found in ADDRESS.finditer(text):
        address, begin, end = tidy(found[0]), end, found.end()
        if any(same_mailbox(address, one) for one in never):
            continue
        if Sign.INSTEAD.search(text[max(begin, found.start() - NEAR) : found.start()]):
            return address
        others.append(address)
    return next((address for address in others if not is_role_address(address)), "")
