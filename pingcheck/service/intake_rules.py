"""What the inbox needs of the rooms above it, put together."""

from pingcheck.correspondence.courtesy_rules import CourtesyRules
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.followup.letter_answers import letter_returned
from pingcheck.followup.settling import settle_after_closing
from pingcheck.inbox.identification import Identifier
from pingcheck.inbox.mail_reader import MailReader
from pingcheck.inbox.rules import IntakeRules
from pingcheck.settings import Settings


def intake_rules_of(settings: Settings, reader: MailReader) -> IntakeRules:
    """Answers by mail get courtesy mails where the settings say so, and end cases. Officers are told of incidents."""
    ours = frozenset({settings.sender.lower(), settings.secretariat_mailbox.lower()})
    finder = Identifier(settings.secrets(), settings.sender.rpartition("@")[2], settings.authserv_id)
    courtesies = CourtesyRules(ours, settings.authserv_id) if settings.courtesy_mail else None
    alerts = IncidentAlerts(settings.base_url)
    return IntakeRules(reader, finder, ours, settle_after_closing, letter_returned, alerts, courtesies)
