"""Labels of letters to Missions for officers, in English; `labels_in` has them in the language of a page."""

from directory.errors import N_
from pingcheck.conversation.mission_letters import LetterStage, LetterWay

LETTER_STAGE = {
    LetterStage.MADE: N_("Made, not sent yet"),
    LetterStage.SENT: N_("Sent"),
    LetterStage.WITHDRAWN: N_("Never sent"),
}
LETTER_WAY = {
    LetterWay.NOTE: N_("on paper"),
    LetterWay.EMAIL: N_("by email"),
    LetterWay.HAND: N_("by hand"),
}
MISSION_FACT = {
    "name": N_("Name"),
    "address": N_("Email"),
    "language": N_("Language of notes"),
}
