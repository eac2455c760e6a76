"""Rules of the house that no other tool checks: who may import whom, and how large a thing may grow."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fork_server import READ_THE_ENVIRONMENT

ROOT = Path(__file__).parent.parent

# The rooms of the house (docs/architecture.md). A room imports only what stands above it. A module belongs to the
# longest name that fits it: `web.contact.reply_page` to `web.contact`, `web.pages` to `web`.
ROOMS = (
    "directory.phrases",
    "directory.errors",
    "directory.languages",
    "directory.database",
    "directory",
    "directory.hours",
    "directory.search",
    "directory.entries",
    "directory.exchange",
    "directory.address_checks",
    "directory.acts",
    "directory.notes",
    "pingcheck.settings",
    "pingcheck.runtime",
    "pingcheck.wording",
    "pingcheck.mailreading.folding",
    "pingcheck.mailreading.reading",
    "pingcheck.mailreading.signs",
    "pingcheck.mailreading.mime",
    "pingcheck.mailreading.people",
    "pingcheck.mailreading.notices",
    "pingcheck.mailreading",
    "pingcheck.exercises",
    "pingcheck.planning",
    "pingcheck.conversation.understanding",
    "pingcheck.conversation",
    "pingcheck.accounts",
    "pingcheck.sending",
    "pingcheck.inbox",
    "pingcheck.correspondence",
    "pingcheck.followup",
    "pingcheck.reports",
    "pingcheck.web",
    "pingcheck.web.contact",
    "pingcheck.web.secretariat",
    "pingcheck.web.routes",
    "pingcheck.web.app",
    "pingcheck.migrations",
    "pingcheck.backups",
    "pingcheck.service",
    "pingcheck.demo",
    "pingcheck.cli",
)
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
MOST_PARAMETERS = 6

# Pages and commands open a session and pass it on; the statements stand with the noun that they are about.
MAKES_QUERIES = ("sqlalchemy.", "directory.database.bulk_rows.", "directory.database.statement")
MAKES_NONE = ("sqlalchemy.engine.", "sqlalchemy.exc.", "sqlalchemy.ext.asyncio.")


def sources(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


# Migrations list tables one after the other.
HOUSE = [file for top in ("directory", "pingcheck") for file in sources(top) if "versions" not in file.parts]
IMPORTABLE = {module_name for file in HOUSE for module_name in [".".join(file.relative_to(ROOT).with_suffix("").parts)]}


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str | None:
    """The room that a module of ours stands in; None for a library's."""
    return max((room for room in ROOMS if f"{module}.".startswith(f"{room}.")), key=len, default=None)


def imports(file: Path) -> Iterator[str]:
    """The modules, or names in modules, that a file imports, at its top or later."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if submodule in IMPORTABLE else node.module


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("file", HOUSE, ids=module_of)
def test_a_room_imports_only_those_above_it(file: Path) -> None:
    room = room_of(module_of(file))
    if room is None:
        assert file.name == "__init__.py", f"{file} stands in no room"
        return
    below = ROOMS[ROOMS.index(room) + 1 :]
    assert not [name for name in imports(file) if room_of(name) in below]


@pytest.mark.parametrize("file", [*sources("pingcheck/web"), *sources("pingcheck/cli")], ids=module_of)
def test_web_and_cli_build_no_queries(file: Path) -> None:
    found = [name for name in imports(file) if f"{name}.".startswith(MAKES_QUERIES)]
    assert not [name for name in found if not f"{name}.".startswith(MAKES_NONE)]


def test_no_module_lies_loose_beside_the_rooms() -> None:
    assert [file.name for file in (ROOT / "pingcheck").glob("*.py")] == ["__init__.py"]


@pytest.mark.parametrize(
    "file", [*HOUSE, *sources("tests"), *sources("docs")], ids=lambda file: str(file.relative_to(ROOT))
)
def test_no_file_needs_a_table_of_contents(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("file", HOUSE, ids=module_of)
def test_no_function_is_longer_than_a_page(file: Path) -> None:
    lengths = {found.name: (found.end_lineno or 0) - found.lineno + 1 for found in functions(file)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}


@pytest.mark.parametrize("file", [file for file in HOUSE if "cli" not in file.parts], ids=module_of)
def test_what_travels_together_is_an_object(file: Path) -> None:
    """Commands apart: Typer makes an option of each parameter."""
    counts = {
        found.name: len([arg for arg in (*found.args.args, *found.args.kwonlyargs) if arg.arg not in {"self", "cls"}])
        for found in functions(file)
    }
    assert not {name: count for name, count in counts.items() if count > MOST_PARAMETERS}


def test_no_two_classes_share_a_name() -> None:
    names = Counter(
        node.name
        for file in HOUSE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert not {name: count for name, count in names.items() if count > 1}


def test_programs_forked_in_tests_see_their_own_environment() -> None:
    """What reads the environment when it is loaded must be loaded again in a fork."""
    reading = {module_of(file) for file in HOUSE if any(environment_reads(ast.parse(file.read_text("utf-8"))))}
    assert reading == {module.__name__ for module in READ_THE_ENVIRONMENT}


def environment_reads(node: ast.AST) -> Iterator[ast.AST]:
    """Each `os.environ.get(…)`, `os.environ[…]` and `os.getenv(…)` that runs when a module is loaded."""
    if isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.Call | ast.Subscript):
        called = node.func if isinstance(node, ast.Call) else node.value
        if ast.unparse(called).startswith(("os.environ", "os.getenv")):
            yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and child in node.body):
            yield from environment_reads(child)
