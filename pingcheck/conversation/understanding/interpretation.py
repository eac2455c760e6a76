"""What a person's reply means: one of the five answers, either sure or to be read by an officer."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pingcheck.conversation.understanding import named_entities
from pingcheck.conversation.understanding.clauses import is_about_the_answer
from pingcheck.conversation.understanding.phrase_tables import Says, pattern
from pingcheck.conversation.understanding.sentences import (
    MOST_FOLDED,
    Sentence,
    bare_answer,
    sentences_of,
    unread,
)
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import folded, holds_machine_words

# An answer is short. What is longer is a letter about something, and an officer reads it.
LONGEST_ANSWER = 3_000
MOST_CHARACTERS = 4_000
# Nor is a confirmation sure beside more characters than these in sentences of which we understand nothing.
MOST_UNREAD = 200

# Anywhere in the reply, each of these keeps a confirmation from being sure.
AGAINST = (
    Says.NEGATION,
    Says.QUESTION,
    Says.QUESTION_MARK,
    Says.CONDITION,
    Says.STRICT_IF,
    Says.UNSURE,
    Says.MODAL,
    Says.HEDGE,
    Says.TICKET,
    Says.REDIRECT,
    Says.LATER,
    Says.FORWARDED,
    Says.ABSENT,
    Says.DOUBT,
    Says.REFUSAL,
    Says.INCIDENT,
    Says.THEIRS,
    Says.OTHER_THING,
    Says.NO_LONGER_HE,
    Says.THIRD,
    Says.CONTRAST,
)
# In the very sentence, these leave nothing to propose.
UNSAYS = frozenset(
    {Says.NEGATION, Says.QUESTION, Says.QUESTION_MARK, Says.CONDITION, Says.UNSURE, Says.MODAL, Says.THEIRS}
    | {Says.OTHER_THING, Says.STRICT_IF}
)
# Where somebody complains or doubts, even a "received" is nothing to propose.
NO_PROPOSAL = frozenset({Says.DOUBT, Says.REFUSAL, Says.INCIDENT})
# Of a statement about oneself only these take the certainty.
UNCERTAIN = frozenset({Says.QUESTION_MARK, Says.UNSURE, Says.STRICT_IF, Says.DOUBT})
CLAUSE_ENDS = re.compile("[,;:،、؛]| - ")
# "Could you…", and how a right entry should read, are part of asking for a correction or a call.
OF_ASKING = frozenset({Says.QUESTION, Says.QUESTION_MARK, Says.MODAL})

NOT_ME = (
    (Says.NO_LONGER, Answer.NO_LONGER_ME),
    (Says.WRONG, Answer.WRONG_PERSON),
    (Says.MISADDRESSED, Answer.WRONG_PERSON),
)
AND_MORE = ((Says.DETAILS, Answer.DETAILS_WRONG), (Says.CALL, Answer.CALL_ME))

# When to call, or to write where, and why, is said in words that elsewhere take the certainty.
OF_ASKING_FOR = frozenset(
    {Says.CONDITION, Says.LATER, Says.HEDGE, Says.REDIRECT, Says.CONTRAST, Says.THIRD, Says.OTHER_THING}
)
# What no answer depends on: "I would rather not write it".
OF_ASIDES = frozenset({Says.NEGATION, Says.MODAL, Says.CONDITION})


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a reply is taken to mean. Only if it is sure does it count; otherwise it is proposed to an officer."""

    answer: Answer | None
    sure: bool
    why: str  # the words that decided, folded, and those that speak against
    successor_address: str = ""
    successor_name: str = ""
    phone: str = ""
    details: str = ""  # the writer's sentences about what is wrong and right
    rest: str = ""  # sentences that no table speaks of: an officer should see them beside a sure answer, too
    incident: bool = False  # the words may speak of a real incident; then nothing is sure


def understand(words: str, offered: Sequence[Answer] = tuple(Answer), set_aside: str = "") -> Interpretation:  # noqa: ARG001 - nothing looks at it yet
    """What these words mean: the writer's own, without quotation and signature, in any language or several.

    `offered` are the answers that our mail numbers, in its order, so that a bare "1" is read as the first. Never
    raises; what is beyond 4,000 characters, or 6,000 once they are folded, is not read, and then nothing is sure.
    """
    sentences = sentences_of(words[:MOST_CHARACTERS])
    understood = _bare(sentences, offered) or _not_me(sentences) or _more(sentences) or _received(sentences)
    incident = any(Says.INCIDENT in sentence.says for sentence in sentences)
    if understood is None:
        return Interpretation(None, False, _why_nothing(sentences), incident=incident)
    if len(words) > LONGEST_ANSWER or len(folded(words)) > MOST_FOLDED:
        understood = replace(understood, sure=False, why=f"{understood.why}; longer than an answer")
    if holds_machine_words(words[:MOST_CHARACTERS]):
        understood = replace(
            understood, sure=False, why=f"{understood.why}; beside a mail's header or a server's words"
        )
    sure = understood.sure and not incident
    understood = replace(understood, sure=sure, rest=" ".join(unread(sentences)), incident=incident)
    return _with_what_is_named(understood, words, sentences)


def _bare(sentences: Sequence[Sentence], offered: Sequence[Answer]) -> Interpretation | None:
    """A yes or a number, and nothing else."""
    word, number = bare_answer(sentences)
    if 1 <= number <= len(offered):
        return Interpretation(offered[number - 1], True, f"{offered[number - 1].value}: {word}")
    return Interpretation(Answer.RECEIVED, True, f"received: {word}") if word and not number else None


def _not_me(sentences: Sequence[Sentence]) -> Interpretation | None:
    for says, answer in NOT_ME:
        saying = [
            sentence for sentence in sentences if says in sentence.says and not _of_our_entry(sentence, sentences)
        ]
        if saying:
            signs = UNCERTAIN | {Says.THIRD} if says is Says.NO_LONGER else UNCERTAIN
            against = min((_found(sentence, signs, _asked_apart(sentence, says)) for sentence in saying), key=len)
            return Interpretation(answer, not against, _why(answer, saying[0].says[says], against))
    for sentence in sentences:
        if Says.NO_LONGER_HE in sentence.says and Says.DETAILS not in sentence.says:
            why = _why(Answer.NO_LONGER_ME, sentence.says[Says.NO_LONGER_HE], {"of somebody else": "he or she"})
            return Interpretation(Answer.NO_LONGER_ME, False, why)
    return None


def _of_our_entry(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a "wrong address", or what "does not correspond", is in the entry, not the address that we mailed."""
    if Says.DETAILS not in sentence.says or Says.NO_LONGER in sentence.says:
        return False
    if Says.WRONG in sentence.says:
        return any(one.acknowledges for one in sentences if one is not sentence)
    return bool(pattern(Says.MINE).search(sentence.plain)) or any(one.acknowledges for one in sentences)


def _asked_apart(sentence: Sentence, says: Says) -> frozenset[Says]:
    """A question behind what was said: "never was the contact, where did you find my address?"."""
    begin = sentence.plain.find(sentence.says[says].split(" … ")[-1])
    behind = CLAUSE_ENDS.search(sentence.plain, max(begin, 0))
    return frozenset({Says.QUESTION_MARK}) if behind else frozenset()


def _more(sentences: Sequence[Sentence]) -> Interpretation | None:
    """It reached them, and something is asked of us."""
    found = [(says, answer, s) for says, answer in AND_MORE for s in sentences if says in s.says]
    if not found:
        return None
    says, answer, asking = found[0]
    against: dict[str, str] = {}
    for sentence in sentences:
        against |= _found(sentence, AGAINST, but=_explained(sentence))
    if {other for other, _, _ in found} != {says}:
        against["several"] = found[-1][2].says[found[-1][0]]
    if against.keys() & NO_PROPOSAL:
        return Interpretation(None, False, _why(None, "", against))
    own = any(one.acknowledges for one in sentences) or any(pattern(Says.MINE).search(one.plain) for _, _, one in found)
    if answer is Answer.DETAILS_WRONG and not own:
        against["of whose details"] = "unsaid"
    return Interpretation(answer, not against, _why(answer, asking.says[says], against))


def _explained(sentence: Sentence) -> frozenset[Says]:
    """What in a request belongs to the request, and so does not speak against the answer."""
    says = sentence.says
    if Says.DETAILS not in says and Says.CALL not in says:
        return frozenset() if is_about_the_answer(sentence.plain) else OF_ASIDES
    asking = OF_ASKING if Says.ASKING in says or Says.CALL in says else frozenset({Says.MODAL})
    if Says.STRICT_IF not in says:
        asking |= OF_ASKING_FOR
    return asking | {Says.NEGATION} if Says.DETAILS in says else asking


def _received(sentences: Sequence[Sentence]) -> Interpretation | None:
    saying = [sentence for sentence in sentences if Says.RECEIVED in sentence.says]
    if not saying:
        return None
    against: dict[str, str] = {}
    for sentence in sentences:
        against |= _found(sentence, AGAINST)
    if (rest := unread(sentences)) and sum(len(text) for text in rest) > MOST_UNREAD:
        against["unread"] = rest[0]
    unsaid = all(_found(sentence, UNSAYS) for sentence in saying) or bool(against.keys() & NO_PROPOSAL)
    answer = None if unsaid else Answer.RECEIVED
    return Interpretation(
        answer, not against and answer is not None, _why(answer, saying[0].says[Says.RECEIVED], against)
    )


def _found(sentence: Sentence, signs: Iterable[Says], but: frozenset[Says] = frozenset()) -> dict[str, str]:
    return {says: sentence.says[says] for says in signs if says in sentence.says and says not in but}


def _why(answer: Answer | None, word: str, against: Mapping[Says, str] | Mapping[str, str]) -> str:
    sign = f"{answer.value if answer else 'nothing'}: {word}" if word or answer else "nothing"
    return "; but ".join([sign, *(f"{name}: {found}" for name, found in against.items())])


def _why_nothing(sentences: Sequence[Sentence]) -> str:
    signs: dict[str, str] = {}
    for sentence in sentences:
        signs |= _found(sentence, AGAINST)
    return _why(None, "", signs) if signs else "no words that we know"


def _with_what_is_named(understood: Interpretation, words: str, sentences: Sequence[Sentence]) -> Interpretation:
    if understood.answer in (Answer.NO_LONGER_ME, Answer.WRONG_PERSON):
        address = named_entities.address(words)
        return replace(
            understood, successor_address=address, successor_name=named_entities.successor(sentences, address)
        )
    if understood.answer is Answer.CALL_ME:
        return replace(understood, phone=named_entities.phone(words))
    if understood.answer is Answer.DETAILS_WRONG:
        return replace(understood, details=named_entities.details(sentences))
    return understood
