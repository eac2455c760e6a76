"""Who may do what: one table of all routes, by their names. A route without a row is closed to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from aiohttp import web

from pingcheck.accounts.account_roles import AccountRole
from pingcheck.web.static_files import STATIC_FILES

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

RIGHTS: Mapping[str, Row] = {
    **{f"static-{name}": PUBLIC for name in STATIC_FILES},
    # Contacts
    "reply": PUBLIC,
    "proof": PUBLIC,
    "code": PUBLIC,
    "verify": PUBLIC,
    "privacy": PUBLIC,
    "announced-calendar": PUBLIC,
    "calendar-feed-file": PUBLIC,  # by the token in its address
    "guide": PUBLIC,
    # Machines; the metrics ask for their own proof
    "health-alive": PUBLIC,
    "health-ready": PUBLIC,
    "health-metrics": PUBLIC,
    # Signing in and out
    "signin": PUBLIC,
    "signin-code": PUBLIC,
    "signout": OWN,
    "password": OWN,
    "forgotten": PUBLIC,
    "invitation": PUBLIC,
    "reset": PUBLIC,
    # One's own account
    "account": OWN,
    "account-mail": OWN_PROVED,
    "account-password": OWN_PROVED,
    "account-factor": OWN_PROVED,
    "account-factor-begin": OWN_PROVED,
    "account-factor-code": OWN_PROVED,
    "account-factor-remove": OWN_PROVED,
    "account-recovery": OWN_PROVED,
    "account-leave": OWN,
    "account-digest": WORK,  # as are absences: a viewer has no cases
    "account-away": WORK,
    "account-back": WORK,
    # The accounts of all
    "accounts": RULE,
    "accounts-invite": RULE_PROVED,
    "accounts-one": RULE,
    "accounts-again": RULE,
    "accounts-role": RULE_PROVED,
    "accounts-sign-out": RULE,
    "accounts-away": RULE,
    "accounts-back": RULE,
    "accounts-factor": RULE_PROVED,
    "accounts-disable": RULE_PROVED,
    # The secretariat
    "today": READ,
    "find": READ,
    "exercises": READ,
    "exercise-new": WORK,
    "exercise-roster-preview": WORK,
    "exercise": READ,
    "exercise-texts": READ,
    "exercise-preflight": READ,
    "exercise-text": READ,
    "exercise-standard": WORK,
    "exercise-rehearse": WORK,
    "exercise-ask": WORK,
    "exercise-approve": APPROVAL,
    "exercise-question": READ,
    "exercise-total": READ,
    "exercise-timetable": READ,
    "definitions": READ,
    "exercise-plan": WORK,
    "exercise-open": WORK_PROVED,
    "exercise-discard": WORK,
    "exercise-move": WORK,
    "calendar": READ,
    "series": READ,
    "series-end": WORK,
    "exercise-stop": WORK,
    "exercise-release": WORK,
    "exercise-extend": WORK,
    "exercise-close": WORK,
    "exercise-cancel": WORK,
    "exercise-add": WORK,
    "dead-letters": WORK,
    "ping": READ,
    "ping-called": WORK,
    "ping-call": WORK,
    "ping-call-undo": WORK,
    "ping-mails": WORK,
    "ping-again": WORK,
    "ping-excuse": WORK,
    "ping-excuse-undo": WORK,
    "ping-answer": WORK,
    "ping-answer-undo": WORK,
    "directory": READ,
    "past-directory": READ,
    "directory-download": WORK_PROVED,
    "directory-sheet": WORK_PROVED,
    "directory-template": READ,
    "nomination-file": WORK,
    "nomination-file-act": WORK,
    "nomination-file-rejects": WORK,
    "groups": READ,
    "group-removal": WORK,
    "states": READ,
    "state": READ,
    "state-hours": WORK,
    "state-links": WORK,
    "state-mission": WORK,
    "state-mission-undo": WORK,
    "state-letter": WORK,
    "letters": READ,
    "letters-download": WORK_PROVED,
    "letter-templates": READ,
    "letter-template": READ,
    "letter-standard": WORK,
    "letter": READ,
    "letter-print": READ,
    "letter-file": WORK,
    "letter-sent": WORK,
    "letter-withdraw": WORK,
    "letter-undo": WORK,
    "letter-answers": WORK,
    "letter-answer-read": WORK,
    "letter-answer-remove": WORK,
    "state-evidence": READ,
    "state-evidence-text": READ,
    "state-dispute": WORK,
    "state-dispute-undo": WORK,
    "correction-new": WORK,
    "correction": APPROVAL,
    "correction-drop": WORK,
    "correction-withdraw": APPROVAL,
    "entry": READ,
    "calls": READ,
    "calls-sheet": WORK_PROVED,
    "cases": READ,
    "exercise-cases": READ,
    "cases-download": WORK_PROVED,
    "cases-several": WORK,
    "case": READ,
    "case-assign": WORK,
    "case-due": WORK,
    "case-note": WORK,
    "case-act": WORK,
    "case-wait": WORK,
    "case-end": WORK,
    "case-reopen": WORK,
    "replies": READ,
    "replies-decision": READ,
    "replies-undo": WORK,
    "replies-proposal": WORK,
    "replies-words": WORK,
    "mails": READ,
    "mails-aside": WORK,
    "mails-undo": WORK,
    "mails-one": READ,
    "contact-act": WORK,
    "contact-undo": WORK,
    "proposals": READ,
    "proposals-decision": WORK,
    "proposal": READ,
    "proposal-apply": WORK,
    "proposal-refuse": WORK,
    "proposal-offer": WORK,
    "proposal-undo": WORK,
    "duplicates": READ,
    "nominations": READ,
    "nomination-new": WORK,
    "nomination-begin": WORK,
    "nomination": READ,
    "nomination-facts": WORK,
    "nomination-line-new": WORK,
    "nomination-line": WORK,
    "nomination-line-remove": WORK,
    "nomination-documents": WORK,
    "nomination-document": READ,
    "nomination-document-remove": WORK,
    "nomination-submit": WORK,
    "nomination-approve": APPROVAL,
    "nomination-send-back": WORK,
    "nomination-discard": WORK,
    "meetings": READ,
    "meeting-new": WORK,
    "meeting-calendar": WORK,
    "meeting-file": WORK,
    "meeting-address": WORK,
    "meeting-calendar-act": WORK,
    "meeting-move": READ,
    "meeting-move-follow": WORK,
    "meeting-move-keep": WORK,
    "meeting-source-read": WORK,
    "meeting-source-remove": WORK,
    "meeting-source-restore": WORK,
    "meeting": READ,
    "meeting-briefing": READ,
    "meeting-correct": WORK,
    "meeting-cancel": WORK,
    "calendar-feed": OWN,
    "calendar-feed-renew": OWN,
    "calendar-feed-revoke": OWN,
    "address-check": WORK,
    "contact-verify": READ,
    "contact-address-verify": WORK,
    "service": READ,
    "service-parts": READ,
}

# More rows; the demo adds its own.
MORE_RIGHTS: web.AppKey[Mapping[str, Row]] = web.AppKey("more_rights", Mapping[str, Row])


def row_of(app: web.Application, name: str) -> Row | None:
    """The row of a route; None if there is none."""
    return RIGHTS.get(name) or app.get(MORE_RIGHTS, {}).get(name)


def may(app: web.Application, role: AccountRole, name: str, method: str = "POST") -> bool:
    """Whether an account with this role may use a route: pages leave out the buttons that would be refused."""
    row = row_of(app, name)
    return isinstance(row, Public) or (row is not None and row.allows(role, method))
