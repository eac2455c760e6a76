"""What mails go out about a change, in words for the officer who makes it."""

from pingcheck.correspondence.entry_notices import NoticeForecast
from pingcheck.reports.formats import counted


def mails_in_words(mails: NoticeForecast) -> str:
    """How many emails go out, to whom, and whose Mission cannot be told; empty if nobody is told anything."""
    said = []
    if mails.count:
        to = [*mails.told, *(f"{address} (asked to confirm it)" for address in mails.verified)]
        goes = "goes" if mails.count == 1 else "go"
        said.append(f"{counted(mails.count, 'email', 'emails')} {goes} out about it: {', '.join(to)}.")
    if mails.no_mission:
        said.append(f"No address is on file for the Mission of {', '.join(mails.no_mission)}: tell it yourself.")
    return " ".join(said)
