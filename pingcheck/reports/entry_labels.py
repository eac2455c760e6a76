"""Labels for officers of what belongs to entries: their fields, statuses, grounds and proposals."""

from directory.contacts import ContactStatus
from directory.exchange.columns import Column
from directory.history import Ground
from directory.proposals import ProposalKind, ProposalOutcome, ProposalSource
from directory.search.duplicates import SharedBy

PROPOSAL = {
    ProposalKind.SUCCESSOR: "Another holds the role now",
    ProposalKind.CORRECTION: "Details to correct",
    ProposalKind.DEAD_ADDRESS: "An email address is dead",
    ProposalKind.STAND_IN: "Somebody stands in meanwhile",
}
PROPOSAL_SOURCE = {
    ProposalSource.CONTACT: "Said on a reply page",
    ProposalSource.REPLY: "Written in a reply",
    ProposalSource.BOUNCE: "Mail came back",
    ProposalSource.ABSENCE: "An absence notice said so",
}
PROPOSAL_OUTCOME = {
    ProposalOutcome.APPLIED: "Applied",
    ProposalOutcome.REFUSED: "Refused",
    ProposalOutcome.OFFERED: "Offered as a stand-in",
}
GROUND = {
    Ground.NOTE: "A note verbale",
    Ground.MISSION: "The Mission, in writing",
    Ground.ADDRESS_ON_FILE: "A confirmation from an address already on file",
    Ground.CALL: "A telephone call",
    Ground.CLERICAL: "A clerical error of ours",
    Ground.PRECAUTION: "A precaution, until the State has spoken",
    Ground.IMPORT: "A file of nominations",
}
FIELD = {
    Column.REFERENCE: "Reference",
    Column.STATE: "State",
    Column.ROLE: "Role",
    Column.RANK: "Rank",
    Column.ENTITY: "Entity",
    Column.POSITION: "Position",
    Column.NAME: "Name",
    Column.EMAILS: "Email",
    Column.PHONES: "Telephone",
    Column.LANGUAGES: "Languages",
    Column.TIME_ZONE: "Time zone",
    Column.HOURS: "Hours",
    Column.NOTE_REFERENCE: "Note verbale",
    Column.NOTE_DATE: "Date of the note",
}
CONTACT_STATUS = {
    ContactStatus.NOMINATED: "nominated",
    ContactStatus.ACTIVE: "active",
    ContactStatus.SUSPENDED: "suspended",
    ContactStatus.WITHDRAWN: "ended",
}
SHARED_BY = {
    SharedBy.MAILBOX: "The same mailbox",
    SharedBy.TELEPHONE: "The same telephone",
    SharedBy.NAME: "The same name in one State",
}
