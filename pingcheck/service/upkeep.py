"""Upkeep: what the service clears away by itself, at its start and then every few hours."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog

from directory.database import Database
from directory.notes.document_store import DocumentStore
from directory.notes.documents import clear_forgotten_files
from pingcheck.followup.correction_documents import CorrectionDocument
from pingcheck.runtime.background import in_background

log = structlog.get_logger()

EVERY_S = 6 * 3600.0


@contextlib.asynccontextmanager
async def keeping_up(database: Database, store: DocumentStore) -> AsyncIterator[None]:
    """Clears files away that no document refers to. What fails is said, and tried again the next time."""

    async def keep_up() -> None:
        while True:
            try:
                removed = await clear_forgotten_files(database, store, CorrectionDocument.sha256)
            except Exception as error:  # the service goes on without it
                log.error("upkeep", why=type(error).__name__)
            else:
                if removed:
                    log.info("upkeep", files_removed=removed)
            await asyncio.sleep(EVERY_S)

    async with in_background(keep_up()):
        yield
