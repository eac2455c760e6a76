"""What the inbox needs of the rooms above it, put together."""

from pingcheck.correspondence.courtesy_rules import Courtesies
from pingcheck.followup.cases import settle_after_closing
from pingcheck.inbox.identification import Finder
from pingcheck.inbox.intake import Desk
from pingcheck.settings import Settings


def desk_of(settings: Settings) -> Desk:
    """Answers by mail get courtesy mails where the settings say so, and end cases."""
    ours = frozenset({settings.sender.lower(), settings.secretariat_mailbox.lower()})
    finder = Finder(settings.secrets(), settings.sender.rpartition("@")[2])
    courtesies = Courtesies(ours, settings.authserv_id) if settings.courtesy_mail else None
    return Desk(finder, ours, settle_after_closing, courtesies)
