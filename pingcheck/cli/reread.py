"""What `pingcheck inbox reread` does: mail after mail, each in its own transaction, telling its progress."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from pingcheck.cli.console import console, errors
from pingcheck.cli.database_access import opened_database
from pingcheck.inbox.reading_process import open_reader
from pingcheck.inbox.second_reading import RereadChange, RereadOutcome, count_mails_to_reread, mails_to_reread, reread
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.logs import set_up_logs
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.settings import Settings

READ_AT_ONCE = 100


async def read_again(
    settings: Settings, since: datetime | None, dry_run: bool, as_json: bool, by: str, reason: str
) -> int:
    """Reads stored mail again and says what changes. Returns how many emails failed. `since`: in UTC."""
    set_up_logs("error")
    note = f"Read again by {by}{': ' if reason else '.'}{reason}"
    seen, last = 0, 0
    told: Counter[RereadOutcome] = Counter()
    async with opened_database(settings) as database, open_reader(settings.reading_limit) as reader:
        rules = intake_rules_of(settings, reader)
        async with database.reading() as session:
            total = await count_mails_to_reread(session, since)
        while True:
            async with database.reading() as session:
                batch = await mails_to_reread(session, since, last, READ_AT_ONCE)
            for last in batch:
                changes = await reread(database, rules, last, wall_clock(), note, only_try=dry_run)
                told.update(change.became for change in changes)
                _tell(changes, as_json)
            seen += len(batch)
            if not batch:
                break
            errors.print(f"{seen} of {total} read again", style="dim")
    if not as_json:
        counts = ", ".join(f"{count} {became}" for became, count in told.items()) or "nothing changes"
        console.print(f"{seen} {'email' if seen == 1 else 'emails'} read again: {counts}.", markup=False)
    return told[RereadOutcome.FAILED]


def _tell(changes: Sequence[RereadChange], as_json: bool) -> None:
    """Prints a line for each change, without the writers' words or addresses."""
    for change in changes:
        if as_json:
            sys.stdout.write(json.dumps(asdict(change), default=str) + "\n")
        else:
            why = f" ({change.became}: {change.why})" if change.why else ""
            at = f"{change.received_at:%F %R} UTC"
            console.print(f"mail {change.mail}, {at}: {change.before} → {change.after}{why}", markup=False)
