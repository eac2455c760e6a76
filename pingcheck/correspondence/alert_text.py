"""The subject and text of an alert: whose words they may be, when they came, and where to read them.

Never the words themselves: they may be an attack on the officer, and mail is not confidential.
"""

from dataclasses import dataclass
from datetime import datetime

from directory.languages import Language
from pingcheck.correspondence.alert_rules import MOST_CALLS, AlertExtent, most_alerts
from pingcheck.exercises.ping import Ping
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.sending.wire import one_line
from pingcheck.wording.moments import in_utc

LONGEST_SUBJECT = 300
LONGEST_WHO = 150


@dataclass(frozen=True, slots=True)
class PossibleIncident:
    """Words that may speak of a real incident. `page`: the path of the page that shows them. `ping`: whose they are;
    only perhaps, unless `proved`; None if nobody knows."""

    page: str
    at: datetime
    ping: Ping | None
    by_mail: bool
    proved: bool

    @property
    def who(self) -> str:
        if self.ping is None:
            return "an unknown sender"
        name = f"{one_line(self.ping.state_name_en)} · {self.ping.role.value}"[:LONGEST_WHO]
        return name if self.proved else f"perhaps {name}"


@dataclass(frozen=True, slots=True)
class WishedCall:
    """A contact wishes to be called. `title`: the check's; `page`: the path of the page from which it is called."""

    page: str
    at: datetime
    ping: Ping
    title: str

    @property
    def who(self) -> str:
        return f"{one_line(self.ping.state_name_en)} · {self.ping.role.value}"[:LONGEST_WHO]


def call_texts(wish: WishedCall, extent: AlertExtent, base_url: str) -> tuple[str, str]:
    """Subject and text, without any number: who asks, in which check, and where to find the number."""
    values = {
        "wish": wish,
        "title": one_line(wish.title),
        "came": in_utc(wish.at.replace(microsecond=0), Language.ENGLISH),
        "extent": extent.value,
        "most": MOST_CALLS,
        "base_url": base_url,
    }
    templates = mail_environment(Language.ENGLISH)
    subject, text = (
        templates.get_template(f"mail/alert/{name}").render(values).strip() for name in ("call.subject.txt", "call.txt")
    )
    return subject[:LONGEST_SUBJECT], text + "\n"


def subject_of(found: PossibleIncident, extent: AlertExtent) -> str:
    return _rendered("subject.txt", found, extent, "")[:LONGEST_SUBJECT]


def text_of(found: PossibleIncident, extent: AlertExtent, base_url: str) -> str:
    """The text, in English, in lines of at most 72 columns; a link may be longer."""
    return _rendered("body.txt", found, extent, base_url) + "\n"


def _rendered(template: str, found: PossibleIncident, extent: AlertExtent, base_url: str) -> str:
    values = {
        "found": found,
        "came": in_utc(found.at.replace(microsecond=0), Language.ENGLISH),
        "extent": extent.value,
        "most": most_alerts(found.proved),
        "base_url": base_url,
    }
    return mail_environment(Language.ENGLISH).get_template(f"mail/alert/{template}").render(values).strip()
