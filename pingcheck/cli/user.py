"""`pingcheck user …`: the accounts of the secretariat."""

import secrets
import sys
from datetime import date, datetime
from typing import Annotated

import typer
from rich.table import Table

from directory.errors import Refused
from pingcheck.accounts.account_changes import change_role, disable_account, reset_second_factor
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import (
    NewAccount,
    account_named,
    add_account,
    all_accounts,
    reset_password,
    set_mail,
)
from pingcheck.accounts.cover import come_back, go_away
from pingcheck.accounts.passwords import check_strength, hash_password
from pingcheck.accounts.sessions import end_browser_sessions_of
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json
from pingcheck.runtime.clock import wall_clock

commands = typer.Typer(help="Accounts of the secretariat.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="The name to sign in with.")]
FromInput = Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r}; write year, month and day, such as 2026-03-31.") from error


@commands.command()
def add(
    name: Name,
    by: By,
    password_stdin: FromInput = False,
    mail: Annotated[str | None, typer.Option(help="Where to tell this officer of possible incidents.")] = None,
    role: Annotated[
        AccountRole | None, typer.Option(help="What this officer may do. Without it: administrator if it is the first.")
    ] = None,
) -> None:
    """Make an account; asks for its password, or makes one up and prints it once."""
    password, made_up = _password(password_stdin)
    password_hash = hash_password(password)

    async def work() -> AccountRole:
        async with opened_database() as database, database.writing() as session:
            return (await add_account(session, NewAccount(name, password_hash, mail, role), wall_clock(), by)).role

    _say(f"The account {name} is made; its role is {run(work())}.", password, made_up)


@commands.command("mail")
def mail_(
    name: Name,
    address: Annotated[str, typer.Argument(help="Where to tell this officer of possible incidents; '' for nowhere.")],
) -> None:
    """Set an officer's email address."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await set_mail(session, name, address)

    run(work())
    said = f"{name} is told of possible incidents at {address}." if address else f"{name} is told of nothing by email."
    console.print(said, markup=False)


@commands.command()
def reset(name: Name, password_stdin: FromInput = False) -> None:
    """Give an account a new password and sign it out everywhere."""
    password, made_up = _password(password_stdin)
    password_hash = hash_password(password)

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await reset_password(session, name, password_hash, wall_clock())

    run(work())
    _say(f"The account {name} has a new password.", password, made_up)


@commands.command()
def disable(name: Name) -> None:
    """Let nobody sign in under this name any more."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await disable_account(session, await account_named(session, name), wall_clock())

    run(work())
    console.print(f"The account {name} is disabled.", markup=False)


@commands.command("role")
def role_(
    name: Name, role: Annotated[AccountRole, typer.Argument(help="What this officer may do from now on.")]
) -> None:
    """Change what an officer may do. The last administrator stays one."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await change_role(session, await account_named(session, name), role)

    run(work())
    console.print(f"The role of {name} is {role.value}.", markup=False)


@commands.command()
def away(
    name: Name,
    until: Annotated[
        date | None, typer.Option(parser=_day, metavar="DAY", help="The last day away, in the officer's time zone.")
    ] = None,
    covered_by: Annotated[str, typer.Option(help="Who covers: cases and the day's email go there.")] = "",
    back: Annotated[bool, typer.Option("--back", help="The officer is back.")] = False,
    as_json: Json = False,
) -> None:
    """Say that an officer is away, and who covers; or that the officer is back."""
    if (until is None) is not back:
        raise typer.BadParameter("name either a last day --until, with --covered-by, or --back.")

    async def work() -> datetime | None:
        async with opened_database() as database, database.writing() as session:
            account = await account_named(session, name)
            if until is None:
                await come_back(session, account, wall_clock())
            else:
                await go_away(session, account, until, covered_by, wall_clock())
            return account.away_until

    ends = run(work())
    if as_json:
        print_json({"name": name, "away_until": ends, "covered_by": covered_by if until is not None else None})
        return
    said = f"{name} is away until {until:%Y-%m-%d}; {covered_by} covers." if until is not None else f"{name} is back."
    console.print(said, markup=False)


@commands.command("sign-out")
def sign_out(name: Name) -> None:
    """Sign an account out everywhere."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await end_browser_sessions_of(session, (await account_named(session, name)).id)

    run(work())
    console.print(f"{name} is signed out everywhere.", markup=False)


@commands.command("reset-second-factor")
def reset_second_factor_(name: Name) -> None:
    """Take the second factor away from an officer who has lost the telephone and the recovery codes."""

    async def work() -> None:
        async with opened_database() as database, database.writing() as session:
            await reset_second_factor(session, await account_named(session, name))

    run(work())
    console.print(f"The second factor of {name} is off, and {name} is signed out everywhere.", markup=False)


@commands.command("list")
def list_(as_json: Json = False) -> None:
    """All accounts."""

    async def work() -> list[dict[str, object]]:
        async with opened_database() as database, database.reading() as session:
            return [
                {
                    "name": account.name,
                    "mail": account.mail,
                    "role": account.role.value,
                    "made_at": account.made_at,
                    "disabled_at": account.disabled_at,
                }
                for account in await all_accounts(session)
            ]

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Name", "Role", "Mail", "Made", "Disabled", box=None, header_style="bold")
    for row in found:
        table.add_row(
            str(row["name"]),
            str(row["role"]),
            str(row["mail"] or ""),
            f"{row['made_at']:%Y-%m-%d}",
            f"{row['disabled_at'] or '':%Y-%m-%d}" if row["disabled_at"] else "",
        )
    console.print(table if found else "There is no account yet: `pingcheck user add NAME`.")


def _password(from_input: bool) -> tuple[str, bool]:
    """The password, and True if we made it up. Raises Refused."""
    if from_input:
        return check_strength(sys.stdin.readline().rstrip("\r\n")), False
    if not sys.stdin.isatty():
        return secrets.token_urlsafe(15), True
    given = typer.prompt("Password (empty: one is made up)", default="", show_default=False, hide_input=True)
    if not given:
        return secrets.token_urlsafe(15), True
    if typer.prompt("Once more", hide_input=True) != given:
        raise Refused("The two passwords differ.")
    return check_strength(given), False


def _say(sentence: str, password: str, made_up: bool) -> None:
    console.print(sentence, markup=False)
    if made_up:
        console.print(f"Password: {password}", markup=False)
