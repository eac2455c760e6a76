"""Rules of the house that no other tool checks: who may import whom, and how long a file may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# A package imports only what stands above it; `tick` and `service` bring the parts together, `cli` is the edge.
LAYERS = (
    "addresses", "inbox_settings", "sign_in_settings", "settings", "faults", "clock", "logs", "texts", "moments",
    "batching", "exercises", "conversation", "holding", "heart", "mail", "followup", "reports", "tick", "web",
    "stopping", "service", "migrations", "demo", "cli",
)  # fmt: skip
LONGEST_FILE = 250


def sources(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "pingcheck" and len(parts) > 1 and parts[1] in LAYERS else None


@pytest.mark.parametrize("file", sources("directory"), ids=str)
def test_the_directory_knows_nothing_of_pingcheck(file: Path) -> None:
    assert not [name for name in imports(file) if name.split(".")[0] == "pingcheck"]


@pytest.mark.parametrize("file", sources("pingcheck"), ids=str)
def test_a_package_imports_only_those_above_it(file: Path) -> None:
    own = layer(".".join(("pingcheck", *file.relative_to(ROOT / "pingcheck").with_suffix("").parts)))
    if own is None:
        assert file.name == "__init__.py", f"{file} stands in no layer"
        return
    below = LAYERS[LAYERS.index(own) + 1 :]
    assert not [name for name in imports(file) if layer(name) in below]


def written_by_hand() -> list[Path]:
    """All but migrations, which list tables one after the other."""
    return [
        file for top in ("directory", "pingcheck", "tests") for file in sources(top) if "versions" not in file.parts
    ]


@pytest.mark.parametrize("file", written_by_hand(), ids=str)
def test_no_file_needs_a_table_of_contents(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
