"""Labels for officers of what changes entries: proposals and grounds; and of what entries share."""

from directory.errors import N_
from directory.history import Ground
from directory.proposals import ProposalKind, ProposalOutcome, ProposalSource
from directory.search.duplicates import SharedBy

PROPOSAL = {
    ProposalKind.SUCCESSOR: N_("Another holds the role now"),
    ProposalKind.CORRECTION: N_("Details to correct"),
    ProposalKind.DEAD_ADDRESS: N_("An email address is dead"),
    ProposalKind.STAND_IN: N_("Somebody stands in meanwhile"),
}
PROPOSAL_SOURCE = {
    ProposalSource.CONTACT: N_("Said on a reply page"),
    ProposalSource.REPLY: N_("Written in a reply"),
    ProposalSource.BOUNCE: N_("Mail came back"),
    ProposalSource.ABSENCE: N_("An absence notice said so"),
    ProposalSource.CALL: N_("Heard on the telephone"),
}
PROPOSAL_OUTCOME = {
    ProposalOutcome.APPLIED: N_("Applied"),
    ProposalOutcome.REFUSED: N_("Refused"),
    ProposalOutcome.OFFERED: N_("Offered as a stand-in"),
}
GROUND = {
    Ground.NOTE: N_("A note verbale"),
    Ground.MISSION: N_("The Mission, in writing"),
    Ground.ADDRESS_ON_FILE: N_("A confirmation from an address already on file"),
    Ground.CALL: N_("A telephone call"),
    Ground.CLERICAL: N_("A clerical error of ours"),
    Ground.PRECAUTION: N_("A precaution, until the State has spoken"),
    Ground.IMPORT: N_("A file of nominations"),
}
SHARED_BY = {
    SharedBy.MAILBOX: N_("The same mailbox"),
    SharedBy.TELEPHONE: N_("The same telephone"),
    SharedBy.NAME: N_("The same name in one State"),
}
