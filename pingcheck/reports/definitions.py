"""What every figure means: one sentence each, for the page, the printed total and docs/definitions.md alike."""

from dataclasses import dataclass

from directory.errors import N_


@dataclass(frozen=True, slots=True)
class Definition:
    """A term as pages say it, and what it means, in English."""

    term: str
    meaning: str


DEFINITIONS = (
    Definition(
        N_("Roster"),
        N_(
            "The points of contact in the scope of a check, as the directory had them when it opened. It does "
            "not change when the directory does."
        ),
    ),
    Definition(
        N_("Added later"),
        N_("Points of contact whom an officer added while the check ran. From then on they count like all others."),
    ),
    Definition(
        N_("On standby"),
        N_(
            "Alternates whom the check calls only if nobody of their State and role answers. Until then they "
            "count nowhere."
        ),
    ),
    Definition(
        N_("Confirmed lately"),
        N_(
            "Points of contact who were not called, because they proved within the days stated that email "
            "reaches them. They count nowhere."
        ),
    ),
    Definition(
        N_("Excused"),
        N_(
            "Points of contact whom an officer excused before the closing, on a ground that the log names. They "
            "count nowhere."
        ),
    ),
    Definition(
        N_("Not asked or excused"),
        N_("Those on standby, confirmed lately or excused, together. With those called they are the whole roster."),
    ),
    Definition(
        N_("Called"),
        N_(
            "The roster and those added later, without those on standby, confirmed lately or excused. Every "
            "rate is a share of these. An entry that its State ended meanwhile still counts, so that no rate "
            "moves because the directory did."
        ),
    ),
    Definition(
        N_("Reached"),
        N_(
            "Called points of contact of whom somebody said that the message reached the role: by the page, by "
            "email or by telephone. That a server accepted an email, or that a machine opened a link, is no "
            "answer."
        ),
    ),
    Definition(
        N_("By email or its page"),
        N_(
            "Reached by an answer that came by email or on the page that our email leads to, also if an officer had to "
            "read it first. The way of the answer that decides counts, each point of contact once, and the three ways "
            "add up to those reached."
        ),
    ),
    Definition(
        N_("By telephone"),
        N_(
            "Reached by an answer that was given in a call, also if the code of our email was read out in it. That "
            "somebody called, or left word, is no answer."
        ),
    ),
    Definition(
        N_("Otherwise, recorded by hand"),
        N_(
            "Reached by an answer that an officer recorded and that came neither by email nor in a call, such as at a "
            "meeting, or by a correction after the closing. A code read out proves that our email arrived, but it is "
            "not counted as an answer by email."
        ),
    ),
    Definition(
        N_("Reached in time"),
        N_("Reached before the closing. With those reached late they are all who were reached."),
    ),
    Definition(
        N_("Reached late"),
        N_("Reached, but after the closing. It counts as reached, and is shown apart."),
    ),
    Definition(
        N_("Answers that an officer recorded"),
        N_(
            "On somebody’s word or on the code that they read out, in a call or otherwise. They count as reached, and "
            "are shown apart."
        ),
    ),
    Definition(
        N_("Corrected after the closing"),
        N_(
            "Results that officers corrected after the closing, because a State proved that they were wrong. They "
            "count as corrected; what was found at the closing stands beside them."
        ),
    ),
    Definition(
        N_("Answered, not reached"),
        N_("Somebody answered: no longer the contact, or the wrong person."),
    ),
    Definition(
        N_("Ended meanwhile"),
        N_(
            "Points of contact of whom nobody had answered when their State ended or replaced the entry, or when the "
            "check was called off. They were called, and count."
        ),
    ),
    Definition(
        N_("Awaiting our reading"),
        N_(
            "Somebody answered, and no officer has read it yet. Such a point of contact is called, and counts neither "
            "as reached nor as not reached until the answer is read; then it moves. A State is counted here if none of "
            "its contacts was reached, and such an answer waits."
        ),
    ),
    Definition(
        N_("No answer"),
        N_(
            "A server accepted the email, or in a telephone check somebody called, and nobody answered before the "
            "closing. One such miss is no verdict."
        ),
    ),
    Definition(
        N_("Unreachable"),
        N_(
            "A judgement about a point of contact, not a figure of one check: two checks running ended without an "
            "answer, or two emails came back at least 24 hours apart, because there is no such mailbox or host, and so "
            "did one to every other address on file. The first sign of life lifts it, an automatic reply too. Nothing "
            "is removed, and emails go on."
        ),
    ),
    Definition(
        N_("Email did not arrive"),
        N_(
            "The mailbox or its server refused it, there is no address, or it was not sent: then the fault is ours. In "
            "a telephone check: there is no number, or nobody called, which is our fault too."
        ),
    ),
    Definition(
        N_("Every role reached"),
        N_("A State of which every role that it nominated was reached by at least one of its contacts."),
    ),
    Definition(
        N_("Some roles reached"),
        N_("A State of which one role was reached, and another was not, or its answer is not read yet."),
    ),
    Definition(
        N_("Nobody reached"),
        N_("A State of which nobody who was called was reached, and no answer waits to be read."),
    ),
    Definition(
        N_("Nobody asked"),
        N_("A State all of whose contacts were on standby, confirmed lately or excused."),
    ),
    Definition(
        N_("Nobody nominated"),
        N_("A State in scope that has nominated no point of contact who could be called."),
    ),
    Definition(
        N_("Telephone check"),
        N_(
            "A check for which nobody is emailed: officers telephone the points of contact on a calling list. Its rate "
            "says who can be reached by telephone, and is never added to that of a check by email."
        ),
    ),
    Definition(
        N_("Rate"),
        N_("Reached, late or not, by any way, out of called."),
    ),
)
