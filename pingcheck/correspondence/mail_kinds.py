"""All kinds of mail, in the order in which a claim looks for them."""

from collections.abc import Sequence

from pingcheck.correspondence.account_mails import AccountMails
from pingcheck.correspondence.alert_mails import AlertMails
from pingcheck.correspondence.courtesy_mails import CourtesyMails
from pingcheck.correspondence.officer_mails import OfficerMails
from pingcheck.sending.exercise_mails import ExerciseMails
from pingcheck.sending.mail_kind import MailKind
from pingcheck.settings import Settings


def all_mail_kinds(settings: Settings) -> Sequence[MailKind]:
    """Alerts go first, then links to accounts, officers' mails, courtesy mails, and the mails of exercises."""
    letters = AlertMails(settings), AccountMails(settings), OfficerMails(settings), CourtesyMails(settings)
    return *letters, ExerciseMails(settings)
