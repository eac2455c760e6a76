"""The contact sheet: whom to call in each State, made for paper and for the day when nothing works."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from directory.exchange.export_rows import ExportRow, ExportScope, export_rows
from directory.languages import Language
from directory.states import State, all_states
from pingcheck.exercises.confirmations import confirming_answers
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.wording.names import Names
from pingcheck.wording.templates import render_for_officer

FOLDER = "reports/contact_sheet"
STATES = "<!--States-->"  # where they come in the page; nothing that people wrote can look so, since it is escaped


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What the sheet says of itself. `style`: the address of its style sheet; without it, the sheet carries its own, so
    that the file alone can be printed anywhere."""

    now: datetime
    names: Names
    language: Language = Language.ENGLISH
    style: str = ""


async def contact_sheet(session: AsyncSession, head: SheetHead) -> AsyncIterator[tuple[str, int]]:
    """The page piece by piece, each with the number of its entries: States by name, the telephone first.

    Entries that the State has withdrawn are left out; suspended ones say so.
    """
    states = sorted(await all_states(session), key=lambda state: state.name(head.language))
    ids = await _ids_by_state(session)
    without = [state.name(head.language) for state in states if state.code not in ids]
    begin, _, end = _rendered("sheet.html", head, with_entries=len(ids), without=without).partition(STATES)
    yield begin, 0
    by_code = {state.code: state for state in states}
    ordered = [contact_id for state in states for contact_id in ids.get(state.code, ())]
    async for state_code, rows in _by_state(session, ordered):
        state = by_code[state_code]
        yield _rendered("state.html", head, name=state.name(head.language), state=_shown(state), rows=rows), len(rows)
    yield end, 0


def _shown(state: State) -> dict[str, str]:
    return {"code": state.code, "mission": state.mission_address or ""}


async def _ids_by_state(session: AsyncSession) -> dict[str, list[int]]:
    """Of each State's entries, those of primaries first."""
    contact = PointOfContact
    listed = select(contact.state_code, contact.id).where(contact.status != ContactStatus.WITHDRAWN)
    found: dict[str, list[int]] = {}
    for code, contact_id in await session.execute(listed.order_by(contact.rank.desc(), contact.role, contact.id)):
        found.setdefault(code, []).append(contact_id)
    return found


async def _by_state(session: AsyncSession, ids: list[int]) -> AsyncIterator[tuple[str, list[ExportRow]]]:
    """The rows of one State after the other; no more are in memory than a batch and one State's."""
    waiting: list[ExportRow] = []
    async for batch in export_rows(session, ExportScope(confirming_answers(), ids=ids)):
        for row in batch:
            if waiting and waiting[0].entry.nomination.state != row.entry.nomination.state:
                yield waiting[0].entry.nomination.state, waiting
                waiting = []
            waiting.append(row)
    if waiting:
        yield waiting[0].entry.nomination.state, waiting


def _rendered(piece: str, head: SheetHead, **values: object) -> str:
    return render_for_officer(
        f"{FOLDER}/{piece}",
        head.language,
        head=head,
        labels=labels_in(head.language),
        formats=formats_in(head.language, "UTC"),
        **values,
    )
