"""What a row of the rights says: who may read a page, and who may act on it."""

from dataclasses import dataclass, replace

from pingcheck.accounts.account_roles import AccountRole

READ_ONLY = frozenset({"GET", "HEAD"})
VIEWER, OFFICER, ADMINISTRATOR = AccountRole.VIEWER, AccountRole.OFFICER, AccountRole.ADMINISTRATOR


@dataclass(frozen=True, slots=True)
class Access:
    """The least role that may read a page, and the least that may send its form.

    `asks_password`: whoever signed in long ago is asked for the password again.
    """

    reads: AccountRole = VIEWER
    acts: AccountRole = OFFICER
    asks_password: bool = False

    def allows(self, role: AccountRole, method: str) -> bool:
        return role.includes(self.reads if method in READ_ONLY else self.acts)


@dataclass(frozen=True, slots=True)
class Public:
    """A page for everybody, which needs no sign-in and guards its forms by itself."""


PUBLIC = Public()
Row = Access | Public

READ = Access()
OWN = Access(VIEWER, VIEWER)  # what concerns nobody but whoever is signed in
WORK = Access(OFFICER, OFFICER)
RULE = Access(ADMINISTRATOR, ADMINISTRATOR)
APPROVAL = Access(OFFICER, OFFICER, asks_password=True)
OWN_PROVED, RULE_PROVED = replace(OWN, asks_password=True), replace(RULE, asks_password=True)
WORK_PROVED = replace(WORK, asks_password=True)
