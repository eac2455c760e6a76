"""The form of a line: which entry, what is written, and before and after, checked without being kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.written_fields import WrongFields
from directory.addresses import AddressKind
from directory.contacts import Rank, Role, contact_id_of
from directory.entries.entry import Entry, find_entry
from directory.errors import N_, Refused
from directory.exchange.columns import Column
from directory.nominations import SEPARATOR
from directory.notes.effects import LineEffect, effect_of
from directory.notes.lines import FIELDS_OF, WrittenLine, add_line, change_line, check_line, find_line, remove_line
from directory.notes.note import LineAct, NoteLine
from directory.notes.whole_note import WholeNote, whole_note
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.address_hints import AddressHint, TypedAddresses, address_hints
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.nomination_acts import WRONG, act_of, nomination_path, note_id_of, said, status_of
from pingcheck.web.secretariat.nomination_page import nomination_shown

LONGEST_VALUE = 8_000
# In the order of the form.
COLUMNS = (
    Column.ROLE, Column.RANK, Column.FORM_OF_ADDRESS, Column.NAME, Column.NAME_LATIN, Column.POSITION, Column.ENTITY,
    Column.EMAILS, Column.PHONES, Column.LANGUAGES, Column.TIME_ZONE, Column.HOURS,
)  # fmt: skip
OF_THE_OFFICE = (Column.ENTITY, Column.LANGUAGES, Column.TIME_ZONE, Column.HOURS)  # a successor keeps them


@dataclass(frozen=True, slots=True)
class LineForm:
    """A line in the making. `entry`: None for somebody new; `line`: None for a new line."""

    whole: WholeNote
    act: LineAct
    entry: Entry | None
    line: NoteLine | None

    @property
    def columns(self) -> list[Column]:
        return [column for column in COLUMNS if column in FIELDS_OF[self.act]]

    def present(self) -> dict[str, str]:
        """What stands in the fields before anything is typed."""
        if self.line is not None and self.line.written:
            return {name: str(value) for name, value in self.line.written.items()}
        if self.entry is None:
            return {}
        kept = OF_THE_OFFICE if self.act is LineAct.REPLACE else self.columns
        return {column.value: _text(getattr(self.entry.nomination, column.value)) for column in kept}


@dataclass(frozen=True, slots=True)
class LineView:
    """What came of a form: what was typed, and what was found."""

    state: FormState
    status: int = 200
    problem: str = ""
    effect: LineEffect | None = None
    hints: tuple[AddressHint, ...] = ()


async def show_new_line(request: web.Request) -> web.Response:
    form = await _opened(request, request.query)
    return _shown(request, form, LineView(FormState(form.present())))


async def show_line(request: web.Request) -> web.Response:
    form = await _opened(request, request.query)
    assert form.line is not None
    handover = form.line.handover_on.isoformat() if form.line.handover_on else ""
    last = "yes" if form.line.last_in_role_acknowledged else ""
    state = FormState({**form.present(), "handover_on": handover, "last_in_role": last})
    return _shown(request, form, LineView(state))


async def take_line(request: web.Request) -> web.Response:
    """Checks a line, or keeps it, a new one or one that was there."""
    posted = await request.post()
    form = await _opened(request, posted)
    state, written = _read(request, form, posted)
    if written is None:
        return _shown(request, form, LineView(state, WRONG))
    try:
        if text_of(posted, "check", 1):
            return await _checked(request, form, state, written)
        async with request.config_dict[DATABASE].writing() as session:
            await _keep(session, form, written, request, posted)
    except WrongFields as wrong:
        problems = {finding.column: spoken(request, finding.problem) for finding in wrong.problems}
        return _shown(request, form, LineView(FormState(state.values, problems), WRONG))
    except Refused as refused:
        return _shown(request, form, LineView(state, status_of(refused), said(request, refused)))
    return done(request, nomination_path(form.whole.note.id), N_("The line stands in the nomination."))


async def drop_line(request: web.Request) -> web.Response:
    posted, note_id = await request.post(), note_id_of(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await remove_line(session, note_id, int(request.match_info["line_id"]), act_of(request, posted))
    except Refused as refused:
        return await nomination_shown(request, note_id, status_of(refused), said(request, refused))
    return done(request, nomination_path(note_id), N_("The line is removed."))


async def _opened(request: web.Request, asked: Mapping[str, Any]) -> LineForm:
    """The nomination, and the line or what is asked for. Raises HTTPNotFound."""
    async with request.config_dict[DATABASE].reading() as session:
        try:
            whole = await whole_note(session, note_id_of(request))
            if "line_id" in request.match_info:
                line = await find_line(session, whole.note.id, int(request.match_info["line_id"]))
                entry = await find_entry(session, line.contact_id) if line.contact_id is not None else None
                return LineForm(whole, line.act, entry, line)
            contact_id = contact_id_of(text_of(asked, "entry", 20))
            act = one_of(LineAct, asked.get("act")) or (LineAct.CORRECT if contact_id else LineAct.CREATE)
            entry = await find_entry(session, contact_id) if contact_id and act is not LineAct.CREATE else None
        except Refused as missing:
            raise web.HTTPNotFound(text=said(request, missing)) from None
    if entry is not None and entry.nomination.state != whole.note.state_code:
        raise web.HTTPNotFound
    return LineForm(whole, act, entry, None)


def _read(request: web.Request, form: LineForm, posted: Mapping[str, Any]) -> tuple[FormState, WrittenLine | None]:
    values = {column.value: text_of(posted, column.value, LONGEST_VALUE) for column in form.columns}
    handover, last = text_of(posted, "handover_on", 20).strip(), text_of(posted, "last_in_role", 5)
    shown = {**values, "handover_on": handover, "last_in_role": last}
    try:
        day = date.fromisoformat(handover) if handover else None
    except ValueError:
        problem = spoken(request, N_("Write a day, such as 2026-03-31."))
        return FormState(shown, {"handover_on": problem}), None
    # Only what was changed: what stays is not repeated from a page that may be old.
    before = form.entry.nomination if form.entry is not None and form.act is LineAct.CORRECT else None
    written = {
        column: values[column.value]
        for column in form.columns
        if before is None or values[column.value].strip() != _text(getattr(before, column.value))
    }
    contact_id = form.entry.id if form.entry is not None else None
    proposal_id = form.line.proposal_id if form.line is not None else None
    return FormState(shown), WrittenLine(form.act, contact_id, written, day, bool(last), proposal_id)


async def _checked(request: web.Request, form: LineForm, state: FormState, written: WrittenLine) -> web.Response:
    """Before and after, and what deserves a look. Raises Refused."""
    whole = form.whole
    async with request.config_dict[DATABASE].reading() as session:
        row = await check_line(session, whole.note, written, form.line.id if form.line else None)
        assert whole.state is not None
        effect = effect_of(row, form.entry, whole.state, whole.note)
    hints = [hint for typed in _typed(form, state) for hint in await address_hints(request, typed)]
    return _shown(request, form, LineView(state, effect=effect, hints=tuple(hints)))


def _typed(form: LineForm, state: FormState) -> list[TypedAddresses]:
    """What stands in the fields of addresses, if the line has them."""
    of_state = form.whole.note.state_code or ""
    contact_id = form.entry.id if form.entry is not None else None
    return [
        TypedAddresses(kind, state.value(column.value), of_state, contact_id)
        for kind, column in ((AddressKind.EMAIL, Column.EMAILS), (AddressKind.PHONE, Column.PHONES))
        if column in form.columns
    ]


async def _keep(
    session: AsyncSession, form: LineForm, written: WrittenLine, request: web.Request, posted: Mapping[str, Any]
) -> None:
    act, note_id = act_of(request, posted), form.whole.note.id
    if form.line is None:
        await add_line(session, note_id, written, act)
    else:
        await change_line(session, note_id, form.line.id, written, act)


def _shown(request: web.Request, form: LineForm, view: LineView) -> web.Response:
    return officer_page(
        request,
        "secretariat/nomination_line.html",
        view.status,
        whole=form.whole,
        note=form.whole.note,
        act=form.act,
        entry=form.entry,
        line=form.line,
        columns=form.columns,
        roles=list(Role),
        ranks=list(Rank),
        form=view.state,
        problem=view.problem,
        effect=view.effect,
        hints=view.hints,
    )


def _text(value: Any) -> str:
    return SEPARATOR.join(value) if isinstance(value, tuple) else str(value or "")
