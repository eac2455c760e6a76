"""Typed keys of what the web application holds."""

from aiohttp import web

from directory.address_checks.resolver import MailDomains
from directory.database import Database
from pingcheck.accounts.account_links import AccountLinkKeys
from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.accounts.guess_limits import CheckLimits, CodeLimits, SignInLimits
from pingcheck.accounts.known_browsers import KnownBrowsers
from pingcheck.accounts.password_queue import PasswordQueue
from pingcheck.accounts.throttle import Throttle
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.conversation.receipts import ReceiptKeys
from pingcheck.conversation.scanners import Suspicions
from pingcheck.conversation.visits import VisitCounter
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.inbox.word_reader import WordReader
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.connections import Connections
from pingcheck.settings import Settings
from pingcheck.web.contact_batches import ContactBatches

SETTINGS = web.AppKey("settings", Settings)
DATABASE = web.AppKey("database", Database)
CONNECTIONS = web.AppKey("connections", Connections)
CLOCK: web.AppKey[Clock] = web.AppKey("clock")  # exercise time, which runs faster in the demo
LINK_KEYS = web.AppKey("link_keys", LinkKeys)
PROOF_KEYS = web.AppKey("proof_keys", ProofKeys)
CODE_KEYS = web.AppKey("code_keys", CodeKeys)
FEED_KEYS = web.AppKey("feed_keys", LinkKeys)
RECEIPT_KEYS = web.AppKey("receipt_keys", ReceiptKeys)
SUSPICIONS = web.AppKey("suspicions", Suspicions)
VISITS = web.AppKey("visits", VisitCounter)
ALERTS = web.AppKey("alerts", IncidentAlerts)
WORD_READER = web.AppKey("word_reader", WordReader)
BATCHES = web.AppKey("batches", ContactBatches)
SIGN_IN_LIMITS = web.AppKey("sign_in_limits", SignInLimits)
KNOWN_BROWSERS = web.AppKey("known_browsers", KnownBrowsers)
PASSWORDS = web.AppKey("passwords", PasswordQueue)
CODE_LIMITS = web.AppKey("code_limits", CodeLimits)
FACTOR_LIMITS = web.AppKey("factor_limits", Throttle)
RESET_LIMITS = web.AppKey("reset_limits", Throttle)
ACCOUNT_LINK_KEYS = web.AppKey("account_link_keys", AccountLinkKeys)
STYLES: web.AppKey[dict[str, str]] = web.AppKey("styles")  # the path of each static file, by its name

DOMAINS: web.AppKey[MailDomains] = web.AppKey("domains")  # whether a domain takes mail
CHECK_LIMITS = web.AppKey("check_limits", CheckLimits)

# Set by the guard on requests of officers.
OFFICER = web.RequestKey("officer", SignedInOfficer)
