"""Labels for officers of the judgement *unreachable*: what it rests on, and what lifted it. Each stands in a
sentence."""

from directory.errors import N_
from pingcheck.exercises.unreachable_findings import UnreachableRule
from pingcheck.followup.unreachable_rule import LiftedBy

UNREACHABLE_RULE = {
    UnreachableRule.FAILURES: N_("two emails came back, at least 24 hours apart: there is no such mailbox or host"),
    UnreachableRule.SILENCE: N_("two checks running ended without an answer"),
}
LIFTED_BY = {
    LiftedBy.ANSWER: N_("by an answer"),
    LiftedBy.LATE_ANSWER: N_("by a late answer"),
    LiftedBy.LATER_SIGN: N_("by a sign of life when the check was over"),
    LiftedBy.AUTO_REPLY: N_("by an automatic reply"),
    LiftedBy.PROVED: N_("by a verification email, whose button was pressed"),
    LiftedBy.WROTE_BACK: N_("by a reply to an officer’s email"),
    LiftedBy.NOTHING_LEFT: N_("because what it rested on was corrected, or the address replaced"),
}
