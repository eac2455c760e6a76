"""`pingcheck demo`: the whole story on one machine."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.panel import Panel

from directory.errors import Refused
from pingcheck.cli.console import console, run
from pingcheck.demo.demo import DATABASE, DemoAccess, DemoOptions, run_demo
from pingcheck.demo.time_control import seconds_an_hour
from pingcheck.runtime.logs import set_up_logs
from pingcheck.runtime.ports import LOOPBACK, free_port
from pingcheck.runtime.shutdown import stop_on_signals

USUAL_PORT = 8080


def demo(
    port: Annotated[int | None, typer.Option(help="Where its pages listen; left out: 8080, or a free one.")] = None,
    keep: Annotated[Path | None, typer.Option(help="A folder to keep this world in, and to go on from.")] = None,
    speed: Annotated[
        float, typer.Option(min=1, max=100_000, help="How many times as fast as yours its time runs.")
    ] = 720,
    seed: Annotated[int, typer.Option(help="Which world is invented; the same for the same number.")] = 1,
) -> None:
    """Watch a check of an invented world: its mail, its people, its secretariat. Nothing leaves this machine."""
    set_up_logs("error", traces=False)
    free = port or free_port(LOOPBACK, USUAL_PORT)

    def tell(access: DemoAccess) -> None:
        console.print(
            Panel(
                f"The pages       {access.address}/\n"
                f"The mailboxes   {access.address}/demo\n"
                f"{_sign_ins(access)}\n\n"
                f"An hour passes in {seconds_an_hour(speed):,} seconds; at /demo you can change that.\n"
                "Ctrl-C ends it" + (f"; {keep} keeps it." if keep else ", and nothing is left of it."),
                title="pingcheck demo",
                expand=False,
            ),
            markup=False,
        )

    async def work(folder: Path) -> None:
        await run_demo(DemoOptions(folder, free, speed, seed), stop_on_signals(), tell)

    with _folder(keep) as folder:
        known = (folder / DATABASE).exists()
        console.print(
            f"Going on with the world in {folder} …"
            if known
            else "Inventing a world, and holding a check in it half a year ago …",
            markup=False,
        )
        run(work(folder))
    console.print("The demo has ended.")


def _sign_ins(access: DemoAccess) -> str:
    """One line for each account."""
    lines = [f"{each.name:<9}password {each.password}   {each.role}" for each in access.sign_ins]
    return "\n".join(f"{'Sign in as' if number == 0 else '':<16}{line}" for number, line in enumerate(lines))


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="pingcheck-demo-") as name:
            yield Path(name)
        return
    try:
        keep.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The folder {keep} cannot be used: {error.strerror or error}.") from error
    yield keep
