"""What a person's reply means: one of the five answers, either sure or to be read by an officer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pingcheck.conversation.understanding import named_entities
from pingcheck.conversation.understanding.clauses import (
    is_about_the_role,
    negated,
    still_in_post,
    tells_of_an_incident,
    who_else,
)
from pingcheck.conversation.understanding.phrase_tables import Says, pattern, says_any
from pingcheck.conversation.understanding.sentences import (
    MOST_CHARACTERS,
    MOST_STRANGE,
    Sentence,
    beyond_us,
    many_unknown,
    number_in,
    sentences_of,
    unread,
    unread_words,
)
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import addresses_in, without_own_mail

# Anywhere in the reply, each of these keeps a confirmation from being sure.
AGAINST = (
    *(Says.NEGATION, Says.QUESTION, Says.QUESTION_MARK, Says.CONDITION, Says.STRICT_IF, Says.UNSURE, Says.MODAL),
    *(Says.UNSETTLED, Says.TICKET, Says.AWAY, Says.DOUBT, Says.REFUSAL, Says.INCIDENT, Says.THEIRS),
    *(Says.OTHER_THING, Says.THIRD),
)
# In the very sentence, these leave nothing to propose.
UNSAYS = frozenset(
    {Says.NEGATION, Says.QUESTION, Says.QUESTION_MARK, Says.CONDITION, Says.UNSURE, Says.MODAL, Says.THEIRS}
    | {Says.OTHER_THING, Says.STRICT_IF}
)
# Where somebody complains or doubts, even a "received" is nothing to propose.
NO_PROPOSAL = frozenset({Says.DOUBT, Says.REFUSAL, Says.INCIDENT, Says.TICKET})
# Of a statement about oneself only these take the certainty.
UNCERTAIN = frozenset({Says.QUESTION_MARK, Says.UNSURE, Says.STRICT_IF, Says.DOUBT, Says.INCIDENT})
# "Could you…", and how a right entry should read, are part of asking for a correction or a call.
OF_ASKING = frozenset({Says.QUESTION, Says.QUESTION_MARK, Says.MODAL})
# When to call, or to write where, and why, is said in words that elsewhere take the certainty.
OF_ASKING_FOR = frozenset({Says.CONDITION, Says.UNSETTLED, Says.THIRD, Says.OTHER_THING})
# So many words that we do not know may stand beside a receipt.
MOST_STRANGE_IN_ALL = 2
CONDITIONS = frozenset({Says.CONDITION, Says.STRICT_IF})

# By these a correction says what is right.
TOLD = (Says.BECOMES, Says.AMEND, Says.NUMBER)
NOT_ME = ((Says.NO_LONGER, Answer.NO_LONGER_ME), (Says.WRONG, Answer.WRONG_PERSON))
AND_MORE = ((Says.DETAILS, Answer.DETAILS_WRONG), (Says.CALL, Answer.CALL_ME))


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
    rest: str = ""  # sentences that we cannot read: an officer should see them
    incident: bool = False  # whether the words speak of an incident that is happening to them


@dataclass(frozen=True, slots=True)
class _Reading:
    """An answer, the words that say it, and what speaks against it: it is sure if nothing does."""

    answer: Answer | None
    word: str = ""
    against: dict[str, str] = field(default_factory=dict)

    @property
    def why(self) -> str:
        if not (self.answer or self.word or self.against):
            return "no words that we know"
        sign = f"{self.answer.value if self.answer else 'nothing'}: {self.word}" if self.word else "nothing"
        return "; but ".join([sign, *(f"{name}: {found}" for name, found in self.against.items())])


def understand(words: str, offered: Sequence[Answer] = tuple(Answer), set_aside: str = "") -> Interpretation:
    """What these words mean: the writer's own, without quotation and signature, in any language or several.

    `offered` are the answers that our mail numbers, in its order, so that a bare "1" is read as the first. `set_aside`
    is what else the mail holds and is not ours: another answer in it takes the certainty, and if the words say nothing,
    it is proposed. Never raises; what is beyond 4,000 characters, or 6,000 once they are folded, is not read, and then
    nothing is sure.
    """
    said, aside = (sentences_of(text[:MOST_CHARACTERS]) for text in (words, without_own_mail(set_aside)))
    reading = _with_set_aside(_reading(said, offered), aside)
    against = reading.against | beyond_us(words)
    incident = any(tells_of_an_incident(one.plain) for one in (*said, *aside))
    if incident:
        against.setdefault(Says.INCIDENT, "is happening")
    reading = replace(reading, against=against)
    sure = reading.answer is not None and not against
    understood = Interpretation(reading.answer, sure, reading.why, rest=" ".join(unread(said)), incident=incident)
    return _with_what_is_named(understood, words, said)


def _reading(said: Sequence[Sentence], offered: Sequence[Answer]) -> _Reading:
    numbers = [(one, number) for one in said if (number := number_in(one)) is not None]
    if not numbers or not offered:
        return _of_words(said) or _Reading(None, "", _against(said))
    others = [one for one in said if not any(one is sentence for sentence, _ in numbers)]
    number = numbers[0][1] if len(numbers) == 1 else 0
    named = offered[number - 1] if 1 <= number <= len(offered) else None
    found = _of_words(others) or _Reading(named, str(number), _against(others) | unread_words(others))
    if named and found.answer is named:
        return found
    return replace(found, against={**found.against, "number": str(number)})


def _of_words(said: Sequence[Sentence]) -> _Reading | None:
    return _not_me(said) or _more(said) or _received(said)


def _with_set_aside(own: _Reading, aside: Sequence[Sentence]) -> _Reading:
    """The reading, unless a sentence that was set aside says another answer. A condition there is a disclaimer's."""
    for sentence in aside:
        there = _of_words([sentence])
        if there is None or there.answer in (None, own.answer) or sentence.says.keys() & CONDITIONS:
            continue
        against = {**own.against, "set aside": there.word}
        return replace(own, against=against) if own.answer else _Reading(there.answer, there.word, against)
    return own


def _not_me(said: Sequence[Sentence]) -> _Reading | None:
    """Not the contact any more, or never. Who says both is read by an officer."""
    for says, answer in NOT_ME:
        if saying := [(one, one.says[says]) for one in said if says in one.says]:
            signs = UNCERTAIN | {Says.THIRD} if says is Says.NO_LONGER else UNCERTAIN
            against = min((_found(one, signs) for one, _ in saying), key=len) | _contradiction(says, saying, said)
            if not any(is_about_the_role(one.plain, words, says is Says.WRONG) for one, words in saying):
                against["of a thing"] = saying[0][1]
            if says is Says.NO_LONGER:
                against |= _not_of_the_writer(saying, said)
            for one in said:
                against |= _found(one, (Says.QUESTION_MARK, Says.UNSURE))
            return _Reading(answer, saying[0][1], against | unread_words(said))
    return None


def _contradiction(says: Says, saying: Sequence[tuple[Sentence, str]], said: Sequence[Sentence]) -> dict[str, str]:
    """A yes or a receipt of its own. One who was never the contact does not give it; "I received it, but am no longer
    the contact" is one thought, but in another paragraph it corrects the receipt, or somebody else wrote it."""
    lines = {one.line for one, _ in saying if says is Says.NO_LONGER}
    others = [one.text for one in said if one.acknowledges and says not in one.says and one.line not in lines]
    return {"beside": others[0]} if others else {}


def _not_of_the_writer(saying: Sequence[tuple[Sentence, str]], said: Sequence[Sentence]) -> dict[str, str]:
    """What shows that "no longer" may be said of somebody else, or of a detail of the entry."""
    others = [who_else(one.plain, words) for one, words in saying]
    against = {Says.THIRD.value: others[0]} if all(others) else {}
    if still := next((word for one in said if (word := still_in_post(one.plain))), ""):
        against[Says.STILL] = still
    if any(pattern(Says.NEVER).search(one.plain) for one in said):
        against[Says.NEVER] = "was, and never was"
    corrected = [one.says[Says.DETAILS] for one in said if Says.DETAILS in one.says and Says.NO_LONGER not in one.says]
    if corrected and all(" … " in words for _, words in saying):
        against["several"] = corrected[0]
    return against


def _more(said: Sequence[Sentence]) -> _Reading | None:
    """It reached them, and something is asked of us."""
    found = [(says, answer, one) for says, answer in AND_MORE for one in said if says in one.says]
    if not found:
        return None
    says, answer, asking = found[0]
    against = _against(said, explained=True)
    if denied := negated(asking.plain, asking.says[says]):
        against[Says.NEGATION] = denied
    against |= unread_words(said)
    if {other for other, _, _ in found} != {says}:
        against["several"] = found[-1][2].says[found[-1][0]]
    if against.keys() & NO_PROPOSAL:
        return _Reading(None, "", against)
    beside = any(one.acknowledges for one in said if one is not asking)
    if answer is Answer.CALL_ME and not beside:
        against |= many_unknown(said, MOST_STRANGE)
    if answer is Answer.DETAILS_WRONG:
        ours = any(says_any(one.plain, Says.MINE) for _, _, one in found)
        told = any(says_any(one.plain, *TOLD) or addresses_in(one.plain) for one in said)
        vague = " … " in asking.says[says] and not (ours or told)
        if vague or not (beside or asking.acknowledges or (ours and told)):
            against["whose details, and what is right"] = "unsaid"
    return _Reading(answer, asking.says[says], against)


def _explained(sentence: Sentence) -> frozenset[Says]:
    """What in a request belongs to the request, and so does not speak against the answer."""
    says = sentence.says
    if not says.keys() & {Says.DETAILS, Says.CALL} and not says_any(sentence.plain, Says.NUMBER):
        return frozenset()
    asking = OF_ASKING if Says.ASKING in says or Says.CALL in says else frozenset({Says.MODAL})
    if Says.STRICT_IF not in says:
        asking |= OF_ASKING_FOR
    return asking | {Says.NEGATION} if Says.DETAILS in says else asking


def _received(said: Sequence[Sentence]) -> _Reading | None:
    saying = [sentence for sentence in said if Says.RECEIVED in sentence.says]
    if not saying:
        return None
    against = _against(said)
    against |= many_unknown(said, MOST_STRANGE_IN_ALL) | unread_words(said, of_a_receipt=True)
    unsaid = all(_found(sentence, UNSAYS) for sentence in saying) or bool(against.keys() & NO_PROPOSAL)
    return _Reading(None if unsaid else Answer.RECEIVED, saying[0].says[Says.RECEIVED], against)


def _against(said: Sequence[Sentence], explained: bool = False) -> dict[str, str]:
    against: dict[str, str] = {}
    for sentence in said:
        against |= _found(sentence, AGAINST, _explained(sentence) if explained else frozenset())
    return against


def _found(sentence: Sentence, signs: Iterable[Says], but: frozenset[Says] = frozenset()) -> dict[str, str]:
    return {says: sentence.says[says] for says in signs if says in sentence.says and says not in but}


def _with_what_is_named(understood: Interpretation, words: str, sentences: Sequence[Sentence]) -> Interpretation:
    if understood.answer in (Answer.NO_LONGER_ME, Answer.WRONG_PERSON):
        address = named_entities.address(words)
        name = named_entities.successor(sentences, address)
        return replace(understood, successor_address=address, successor_name=name)
    if understood.answer is Answer.CALL_ME:
        return replace(understood, phone=named_entities.phone(words))
    if understood.answer is Answer.DETAILS_WRONG:
        return replace(understood, details=named_entities.details(sentences))
    return understood
