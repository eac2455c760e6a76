"""All kinds of mail, in the order in which a claim looks for them."""

from collections.abc import Sequence

from pingcheck.correspondence.account_mails import AccountMails
from pingcheck.correspondence.alert_mails import AlertMails
from pingcheck.correspondence.check_mails import CheckMails
from pingcheck.correspondence.courtesy_mails import CourtesyMails
from pingcheck.correspondence.digest_mails import DigestMails
from pingcheck.correspondence.entry_mails import EntryMails
from pingcheck.correspondence.mission_mails import MissionMails
from pingcheck.correspondence.officer_mails import OfficerMails
from pingcheck.correspondence.rehearsal_mails import RehearsalMails
from pingcheck.sending.exercise_mails import ExerciseMails
from pingcheck.sending.mail_kind import MailKind
from pingcheck.settings import Settings


def all_mail_kinds(settings: Settings) -> Sequence[MailKind]:
    """Alerts go first, then links to accounts, mails about entries and Missions, officers' mails, courtesy mails, the
    letters of exercises, the mails of their ladders, the day's emails, and rehearsals."""
    to_officers = AlertMails(settings), AccountMails(settings)
    letters = EntryMails(settings), MissionMails(settings), OfficerMails(settings), CourtesyMails(settings)
    of_exercises = CheckMails(settings), ExerciseMails(settings)
    return *to_officers, *letters, *of_exercises, DigestMails(settings), RehearsalMails(settings)
