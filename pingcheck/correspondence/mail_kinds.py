"""All kinds of mail, in the order in which a claim looks for them."""

from collections.abc import Sequence

from pingcheck.correspondence.account_mails import AccountMails
from pingcheck.correspondence.alert_mails import AlertMails
from pingcheck.correspondence.check_mails import CheckMails
from pingcheck.correspondence.courtesy_mails import CourtesyMails
from pingcheck.correspondence.entry_mails import EntryMails
from pingcheck.correspondence.officer_mails import OfficerMails
from pingcheck.sending.exercise_mails import ExerciseMails
from pingcheck.sending.mail_kind import MailKind
from pingcheck.settings import Settings


def all_mail_kinds(settings: Settings) -> Sequence[MailKind]:
    """Alerts go first, then links to accounts, mails about entries, officers' mails, courtesy mails, the letters of
    exercises, and the mails of their ladders."""
    to_officers = AlertMails(settings), AccountMails(settings)
    letters = EntryMails(settings), OfficerMails(settings), CourtesyMails(settings)
    return *to_officers, *letters, CheckMails(settings), ExerciseMails(settings)
