"""Before a check is opened: what stops it, what to look at, and what is fine. Pure decisions over gathered facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from directory.phrases import N_, Phrase, StoredPhrase, plural_phrase
from pingcheck.planning.calendar_findings import CalendarFinding


class Weight(StrEnum):
    STOPS = "stops"  # the check cannot be opened, or nobody could answer
    LOOK = "look"  # an officer should look at it
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class PreflightFinding:
    """`what`: a sentence. `link`: the path of the page where it is mended, or empty."""

    weight: Weight
    what: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class PreflightFacts:
    """What was gathered about a planned check and its service. Counts are of contacts in the scope unless said
    otherwise; `None` stands for what could not be found out or does not apply."""

    reference: str
    by_telephone: bool = False  # it sends no email, so that nothing about emails matters
    contacts: int = 0
    without_number: int = 0  # of a telephone check
    without_mail: int = 0
    mails: int = 0  # that go out at the opening
    nominations: int = 0  # notes of the States in scope that wait
    proposals: int = 0
    shared: int = 0  # mailboxes of several entries in the scope
    all_dead: int = 0  # contacts whose every email address is dead
    failing: int = 0
    one_role_only: int = 0  # States
    no_mission: int = 0  # States of which a step of the ladder tells the Mission, and has no address of it
    at_work: int | None = None  # at the call, of `clocks`
    clocks: int = 0
    wrong_domains: Sequence[str] = ()
    domains_unasked: bool = False
    days: Sequence[CalendarFinding] = ()  # what is to be said of its days
    own_texts_wrong: Sequence[str] = ()  # names of languages
    gaps: Sequence[str] = ()  # the same
    relay_troubles: Sequence[str] = ()
    relay_unasked: bool = False
    base_url_leads_nowhere: str = ""
    inbox_troubles: Sequence[str] = ()
    reads_mail: bool = True
    is_held: bool = False
    needs_approval: bool = False
    is_approved: bool = False
    was_rehearsed: bool = False


def preflight(facts: PreflightFacts) -> list[PreflightFinding]:
    """The findings, what stops it first."""
    order = list(Weight)
    return sorted(_findings(facts), key=lambda finding: order.index(finding.weight))


def preflight_summary(findings: Sequence[PreflightFinding]) -> Phrase:
    """The findings in one line."""
    stops = sum(finding.weight is Weight.STOPS for finding in findings)
    look = sum(finding.weight is Weight.LOOK for finding in findings)
    if stops:
        return plural_phrase(stops, "{number} thing stops this check.", "{number} things stop this check.")
    if look:
        return plural_phrase(
            look, "{number} thing to look at before it opens.", "{number} things to look at before it opens."
        )
    return Phrase(N_("Nothing stands in the way of this check."))


def _findings(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    yield from _about_the_service(facts)
    yield from _about_the_plan(facts)
    yield from _about_contacts(facts)


def _about_the_service(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    if facts.is_held:
        yield PreflightFinding(
            Weight.STOPS, N_("Sending is held until an officer says that this database is the right one."), "/service"
        )
    if facts.by_telephone:
        yield PreflightFinding(Weight.FINE, N_("No email goes out: officers call by telephone."))
    else:
        yield from _about_mail(facts)


def _about_mail(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    if facts.base_url_leads_nowhere:
        text = N_(
            "Links in the emails would begin with {address}, which opens on this machine only. The operator sets "
            "PINGCHECK_BASE_URL."
        )
        yield PreflightFinding(Weight.STOPS, Phrase(text, address=facts.base_url_leads_nowhere))
    for trouble in facts.relay_troubles:
        told = trouble if isinstance(trouble, Phrase) else StoredPhrase(trouble)
        yield PreflightFinding(Weight.STOPS, Phrase(N_("No email can go out now: {trouble}"), trouble=told))
    if facts.relay_unasked:
        yield PreflightFinding(
            Weight.LOOK, N_("Whether the mail server answers could not be found out in time. Load the page again.")
        )
    elif not facts.relay_troubles:
        yield PreflightFinding(Weight.FINE, N_("The mail server answers."))
    for trouble in facts.inbox_troubles:
        yield PreflightFinding(Weight.LOOK, trouble, "/service")
    if not facts.reads_mail:
        yield PreflightFinding(
            Weight.LOOK,
            N_("No inbox is read here: contacts can answer by link and code only, and bounces are not seen."),
        )
    elif not facts.inbox_troubles:
        yield PreflightFinding(Weight.FINE, N_("The inbox is read."))


def _about_the_plan(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    page = f"/exercises/{facts.reference}"
    if facts.needs_approval:
        if facts.is_approved:
            yield PreflightFinding(
                Weight.FINE, N_("A second officer has approved it as it is now."), f"{page}/approval"
            )
        else:
            yield PreflightFinding(Weight.STOPS, N_("Nobody has approved it as it is now."), f"{page}/approval")
    if not facts.by_telephone:
        yield from _about_texts(facts, page)
    for finding in facts.days:
        yield PreflightFinding(Weight.LOOK, finding.said, f"{page}/plan")


def _about_texts(facts: PreflightFacts, page: str) -> Iterator[PreflightFinding]:
    if facts.own_texts_wrong:
        text = N_("In these languages the text lacks a place that must be in it: {languages}.")
        yield PreflightFinding(Weight.STOPS, Phrase(text, languages=", ".join(facts.own_texts_wrong)), f"{page}/texts")
    if facts.gaps:
        text = N_("In these languages a text is missing, so whole emails would go out in English: {languages}.")
        yield PreflightFinding(Weight.LOOK, Phrase(text, languages=", ".join(facts.gaps)), f"{page}/texts")
    if not facts.own_texts_wrong and not facts.gaps:
        yield PreflightFinding(Weight.FINE, N_("The texts are whole in all six languages."), f"{page}/texts")
    if facts.was_rehearsed:
        yield PreflightFinding(Weight.FINE, N_("It was rehearsed as it is now."), f"{page}/rehearse")
    else:
        yield PreflightFinding(Weight.LOOK, N_("It was not rehearsed since it was last changed."), f"{page}/rehearse")


def _about_contacts(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    if not facts.contacts:
        yield PreflightFinding(Weight.STOPS, N_("Nobody is in the scope."))
        return
    if facts.by_telephone and facts.without_number == facts.contacts:
        yield PreflightFinding(Weight.STOPS, N_("Nobody in the scope has a telephone number."), "/directory")
    elif not facts.mails and not facts.by_telephone:
        yield PreflightFinding(Weight.STOPS, N_("Nobody in the scope has an email address."), "/directory")
    yield from _counted(facts)
    if facts.wrong_domains:
        text = N_("These domains take no email: {domains}.")
        yield PreflightFinding(Weight.LOOK, Phrase(text, domains=", ".join(facts.wrong_domains)), "/directory")
    if facts.domains_unasked:
        yield PreflightFinding(
            Weight.LOOK, N_("Not every domain could be asked in time whether it takes email. Load the page again.")
        )
    if facts.at_work is not None and facts.clocks:
        text = N_("At the time of the call {open} of {all} contacts are at work.")
        weight = Weight.LOOK if facts.at_work * 2 < facts.clocks else Weight.FINE
        yield PreflightFinding(weight, Phrase(text, open=facts.at_work, all=facts.clocks))


def _counted(facts: PreflightFacts) -> Iterator[PreflightFinding]:
    by_email = (
        (facts.without_mail, "/directory", plural_phrase(
            facts.without_mail, "{number} contact has no email address.", "{number} contacts have no email address.")),
        (facts.all_dead, "/directory", plural_phrase(
            facts.all_dead, "Of {number} contact every email address is dead.",
            "Of {number} contacts every email address is dead.")),
        (facts.failing, "/directory", plural_phrase(
            facts.failing, "{number} email address is failing.", "{number} email addresses are failing.")),
        (facts.shared, "/directory/duplicates", plural_phrase(
            facts.shared, "{number} mailbox is shared by several contacts; each of them is called.",
            "{number} mailboxes are shared by several contacts; each of them is called.")),
        (facts.no_mission, "/states", plural_phrase(
            facts.no_mission, "Of {number} State no address of its Mission is on file, so it gets no word.",
            "Of {number} States no address of their Missions is on file, so these get no word.")),
    )  # fmt: skip
    counted = (
        (facts.without_number, "/directory", plural_phrase(
            facts.without_number, "{number} contact has no telephone number.",
            "{number} contacts have no telephone number.")),
        (facts.nominations, "/nominations", plural_phrase(
            facts.nominations, "{number} nomination of these States waits.",
            "{number} nominations of these States wait.")),
        (facts.proposals, "/proposals", plural_phrase(
            facts.proposals, "{number} proposal about these contacts waits.",
            "{number} proposals about these contacts wait.")),
        (facts.one_role_only, "/directory", plural_phrase(
            facts.one_role_only, "{number} State has a contact in one of the two roles only.",
            "{number} States have contacts in one of the two roles only.")),
    )  # fmt: skip
    for count, link, what in counted if facts.by_telephone else (*by_email, *counted):
        if count:
            yield PreflightFinding(Weight.LOOK, what, link)
