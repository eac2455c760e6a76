"""Importing nominations from a file: what it would change is shown before it does."""

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path

from aiohttp import web

from directory.database import open_database
from directory.errors import N_, Refused
from directory.exchange.import_result import Imported
from directory.exchange.importer import import_table
from directory.exchange.table import opened_table
from directory.history import LONGEST_DOCUMENT_NAME, Provenance
from directory.notes.steps import Act
from pingcheck.runtime.documents import document_store
from pingcheck.runtime.waiting_import import submit_file
from pingcheck.settings import Settings
from pingcheck.web.done_notice import done
from pingcheck.web.file_answer import FileFacts, file_answer
from pingcheck.web.forms import text_of
from pingcheck.web.guards import refusal
from pingcheck.web.kept_uploads import KeptUploads
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.downloads import ONE_AT_A_TIME
from pingcheck.web.uploads import UPLOAD

LARGEST = 10_000_000  # bytes; more is imported by command, which keeps no page waiting
MOST_SHOWN = 50  # of each kind; the rejects file has all
UNNAMED = "nominations"


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One run over a file: what it did, or would do, and how the file was understood."""

    imported: Imported
    remarks: tuple[str, ...]
    unknown: tuple[str, ...]
    guessed_encoding: str = ""


def add_import_routes(app: web.Application) -> None:
    app.router.add_get("/directory/import", show_import, name="nomination-file")
    app.router.add_post("/directory/import", take_file, name="nomination-file")
    app.router.add_post("/directory/import/apply", apply_file, name="nomination-file-act")
    app.router.add_get("/directory/import/rejects", give_rejects, name="nomination-file-rejects")


def _kept(request: web.Request) -> KeptUploads:
    return KeptUploads(request.config_dict[SETTINGS].state_dir, LARGEST)


async def show_import(request: web.Request) -> web.Response:
    return _page(request)


def _page(request: web.Request, status: int = 200, problem: str = "", **values: object) -> web.Response:
    four_eyes = request.config_dict[SETTINGS].four_eyes
    facts = {"run": None, "key": "", "name": "", "shown": MOST_SHOWN, "four_eyes": four_eyes, **values}
    most = LARGEST // 1_000_000
    return officer_page(request, "secretariat/directory_import.html", status, problem=problem, most=most, **facts)


async def take_file(request: web.Request) -> web.Response:
    """Keeps the file and shows what it would change. Nothing is changed yet."""
    coming, officer, kept = request[UPLOAD], request[OFFICER], _kept(request)
    try:
        key = await kept.keep(coming, officer.account_id)
        name = Path(coming.file_name.replace("\\", "/")).name[:LONGEST_DOCUMENT_NAME] or UNNAMED
        run = await _run_alone(request, key, name, apply=False)
    except Refused as refused:
        response = _page(request, 422, spoken(request, refused.text, **refused.values))
        response.force_close()  # what is left of the file is not read
        return response
    return _page(request, run=run, key=key, name=name)


async def apply_file(request: web.Request) -> web.Response:
    """Puts the entries of a file in force that the page has shown; once, since the file goes."""
    posted, officer = await request.post(), request[OFFICER]
    key, name = text_of(posted, "key", 64), text_of(posted, "name", LONGEST_DOCUMENT_NAME) or UNNAMED
    try:
        if request.config_dict[SETTINGS].four_eyes:
            return await _submitted(request, key, name)
        run = await _run_alone(request, key, name, apply=True)
        _kept(request).forget(key, officer.account_id)
    except Refused as refused:
        return refusal(request, 409, N_("Nothing was imported"), refused)
    imported = run.imported
    return done(
        request,
        "/directory",
        N_("You put {added} new entries in force and changed {changed}."),
        added=imported.added,
        changed=imported.changed,
    )


async def _submitted(request: web.Request, key: str, name: str) -> web.Response:
    """Keeps the file as a nomination, which a second officer approves. Raises Refused."""
    officer, settings, kept = request[OFFICER], request.config_dict[SETTINGS], _kept(request)
    act = Act(request.config_dict[CLOCK](), officer.name, officer.account_id)
    with opened_table(kept.path_of(key, officer.account_id), LARGEST, name) as table:
        store = document_store(settings, largest=LARGEST)
        note_id = await submit_file(request.config_dict[DATABASE], store, table, act)
    kept.forget(key, officer.account_id)
    return done(request, f"/nominations/{note_id}", N_("You submitted this file; another officer approves it."))


async def give_rejects(request: web.Request) -> web.StreamResponse:
    """The rows that could not be taken, with what is wrong, to be mended and imported again."""
    try:
        path = _kept(request).rejects_of(request.query.get("key", ""), request[OFFICER].account_id)
        file = path.open("rb")
    except (Refused, OSError):
        raise web.HTTPNotFound(text=N_("The file is no longer here. Choose it again.")) from None
    with file:
        return await file_answer(request, file, FileFacts("text/csv; charset=utf-8", "rejects.csv"))


@dataclass(frozen=True, slots=True)
class _Job:
    """All that a run needs, so that it can go on in a thread."""

    settings: Settings
    path: Path
    rejects: Path
    name: str
    provenance: Provenance

    @classmethod
    def of(cls, request: web.Request, key: str, name: str) -> "_Job":
        """Raises Refused if the file is gone."""
        officer, kept = request[OFFICER], _kept(request)
        provenance = Provenance(request.config_dict[CLOCK](), officer.name, "", name)
        path, rejects = kept.path_of(key, officer.account_id), kept.rejects_of(key, officer.account_id)
        return cls(request.config_dict[SETTINGS], path, rejects, name, provenance)


async def _run_alone(request: web.Request, key: str, name: str, *, apply: bool) -> ImportRun:
    """In a loop and with connections of its own: to decide thousands of rows would keep all pages waiting."""
    job = _Job.of(request, key, name)
    async with request.config_dict[ONE_AT_A_TIME]:
        return await asyncio.to_thread(lambda: asyncio.run(_import(job, apply=apply)))


async def _import(job: _Job, *, apply: bool) -> ImportRun:
    database = open_database(job.settings.database_url.get_secret_value())
    try:
        with opened_table(job.path, LARGEST, job.name) as table:
            provenance = replace(job.provenance, document_hash=table.source.sha256)
            imported = await import_table(database, table, provenance, apply=apply, rejects=job.rejects)
            guessed = table.encoding.name if table.encoding.guessed else ""
            return ImportRun(imported, table.remarks, table.layout.unknown, guessed)
    finally:
        await database.close()
