"""What stands between an officer and a page although the role allows it: a second factor that is required and missing,
or a password that was given too long ago. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum

from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.web.access import Access

FACTOR_PATH = "/account/second-factor"
PROOF_LASTS = timedelta(minutes=15)
# Whoever must set up a second factor needs these.
FOR_SETTING_UP = frozenset({"account-factor", "account-factor-begin", "account-factor-code", "password", "signout"})


class Gate(StrEnum):
    OPEN = "open"
    SET_UP_SECOND_FACTOR = "set up second factor"
    ASK_PASSWORD = "ask password"  # noqa: S105  (no password)


def gate_before(name: str, access: Access, officer: SignedInOfficer, now: datetime, *, factor_required: bool) -> Gate:
    """What to do before a route is opened, by its name and its row in the table of rights."""
    if factor_required and not officer.has_second_factor and name not in FOR_SETTING_UP:
        return Gate.SET_UP_SECOND_FACTOR
    if access.asks_password and officer.proved_at <= now - PROOF_LASTS:
        return Gate.ASK_PASSWORD
    return Gate.OPEN
