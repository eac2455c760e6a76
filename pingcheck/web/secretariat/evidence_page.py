"""What we sent to a State in a check, what came back, and what counts why: to read aloud, to print, to send."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import N_, Refused
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.exercise import Exercise, find_exercise
from pingcheck.followup.cases import Case
from pingcheck.followup.disputes import disputes_of
from pingcheck.reports.evidence import StateEvidence, state_evidence
from pingcheck.reports.evidence_sheet import evidence_sheet, moment_in, proof_words, result_words
from pingcheck.reports.evidence_text import evidence_text
from pingcheck.reports.state_results import StateCheck, results_of_state
from pingcheck.web.file_answer import FileFacts
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language
from pingcheck.web.secretariat.looks import record_look, record_taking
from pingcheck.web.secretariat.state_page import named_state

MOST_CHECKS = 20


@dataclass(frozen=True, slots=True)
class EvidenceDesk:
    """What the page of the evidence, and the form of a dispute, are about. `checks`: those to choose from."""

    state: State
    evidence: StateEvidence
    checks: list[StateCheck]
    disputes: list[Case]
    now: datetime

    @property
    def exercise(self) -> Exercise:
        return self.evidence.exercise


def add_evidence_routes(app: web.Application) -> None:
    app.router.add_get("/states/{state}/evidence", show_evidence, name="state-evidence")
    app.router.add_get("/states/{state}/evidence/print", print_evidence, name="state-evidence-print")
    app.router.add_get("/states/{state}/evidence/text", give_text, name="state-evidence-text")


async def evidence_desk(request: web.Request, session: AsyncSession) -> EvidenceDesk:
    """The State that the address names, and the check in its query; else the latest check. Raises HTTPNotFound."""
    state, now = await named_state(request, session), request.config_dict[CLOCK]()
    checks = await results_of_state(session, state, MOST_CHECKS)
    try:
        exercise = await _chosen(request, session, checks)
        found = await state_evidence(session, exercise, state, now)
    except Refused as missing:
        raise web.HTTPNotFound(text=str(missing)) from missing
    return EvidenceDesk(state, found, checks, await disputes_of(session, exercise, state.code), now)


async def _chosen(request: web.Request, session: AsyncSession, checks: list[StateCheck]) -> Exercise:
    reference = request.query.get("check", "")[:30]
    if reference:
        return await find_exercise(session, reference)
    if not checks:
        raise Refused(N_("This State was asked in no check yet."))
    return checks[0].exercise


async def show_evidence(request: web.Request) -> web.Response:
    desk = await _looked_at(request)
    language = _language(request, desk)
    return officer_page(
        request,
        "secretariat/evidence.html",
        desk=desk,
        evidence=desk.evidence,
        exercise=desk.exercise,
        state=desk.state,
        name=desk.state.name(page_language(request)),
        result=result_words(desk.evidence),
        spoken_language=language,
        languages=list(Language),
        text=evidence_text(desk.evidence, language, desk.now),
        moments=moment_in,
        proof=proof_words,
        page_language=page_language(request),
    )


async def _looked_at(request: web.Request) -> EvidenceDesk:
    async with request.config_dict[DATABASE].reading() as session:
        desk = await evidence_desk(request, session)
    details = f"{desk.state.code} evidence {desk.exercise.reference}"
    await record_look(request, DisclosureKind.STATE_PAGE, Disclosed(details=details))
    return desk


async def print_evidence(request: web.Request) -> web.Response:
    """The same alone, in the language of the query, to be printed from the browser."""
    desk = await _looked_at(request)
    sheet = evidence_sheet(desk.evidence, _language(request, desk), desk.now)
    back = f"/states/{desk.state.code}/evidence?check={desk.exercise.reference}&language={sheet.language.value}"
    return officer_page(request, "secretariat/evidence_print.html", sheet=sheet, back=back)


async def give_text(request: web.Request) -> web.Response:
    """The text as a file, in the language of the query; else in that in which the State is sent it."""
    async with request.config_dict[DATABASE].reading() as session:
        desk = await evidence_desk(request, session)
    language = _language(request, desk)
    name = f"{desk.state.code}-{desk.exercise.reference}-{language.value}.txt"
    if request.method != "HEAD":
        details = f"evidence {desk.state.code} {desk.exercise.reference} {language.value}"
        await record_taking(
            request, DisclosureKind.EXPORT, Disclosed(details=details, rows=len(desk.evidence.contacts))
        )
    facts = FileFacts("text/plain; charset=utf-8", name)
    return web.Response(body=evidence_text(desk.evidence, language, desk.now).encode(), headers=facts.headers())


def _language(request: web.Request, desk: EvidenceDesk) -> Language:
    """The one that the query names; else that of the State's Mission."""
    return one_of(Language, request.query.get("language")) or desk.state.mission_language
