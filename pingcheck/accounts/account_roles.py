"""The roles of accounts: what each may do stands in `web/rights.py`."""

from enum import StrEnum


class AccountRole(StrEnum):
    """A viewer reads, an officer does the secretariat's work, an administrator also says who may do what."""

    VIEWER = "viewer"
    OFFICER = "officer"
    ADMINISTRATOR = "administrator"

    def includes(self, other: "AccountRole") -> bool:
        """Whether this role may do all that the other may."""
        order = list(AccountRole)
        return order.index(self) >= order.index(other)
