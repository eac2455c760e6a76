"""Draws docs/architecture.svg from the imports in the code: `make architecture`.

Every room stands on a stair of its own, in the order of tests/test_house_rules.py. A dot in a room's row says that it
imports the room whose box begins above the dot; the more of its modules do, the larger the dot.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"
RULES = ROOT / "tests" / "test_house_rules.py"
PACKAGES = ("directory", "pingcheck")

ROW, COLUMN, LEFT, TOP = 22, 20, 16, 74
BOX_HEIGHT, LETTER, PADDING = 18, 7.0, 16
SMALLEST_DOT, LARGEST_DOT = 2.5, 6.5
TITLE = "A room imports only rooms above it"
LEGEND = "Go left along a room's row: each dot is an import, of the room whose box begins above it."

# Colours of both schemes, so that the picture can be read on a light and on a dark page.
STYLE = """\
.page { fill: #ffffff } .ink { fill: #1f2328 } .faint { fill: #59636e }
.directory { fill: #d3f0dd; stroke: #2f7d4f } .pingcheck { fill: #dce9fa; stroke: #3867a8 }
.band { fill: #f3f5f7 } .line { stroke: #d4d9de } .dot { fill: #3867a8 } .dot-directory { fill: #2f7d4f }
@media (prefers-color-scheme: dark) {
.page { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #9198a1 }
.directory { fill: #173b28; stroke: #5fb985 } .pingcheck { fill: #16304f; stroke: #7fb0ee }
.band { fill: #161b22 } .line { stroke: #30363d } .dot { fill: #7fb0ee } .dot-directory { fill: #5fb985 }
}"""


def main(picture: Path = PICTURE) -> None:
    picture.write_text(drawn(rooms(), imports_between_rooms()), encoding="utf-8")
    print(f"Written: {picture}")


def rooms() -> tuple[str, ...]:
    """The rooms in their order, as the rule of the house has them."""
    for node in ast.parse(RULES.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["ROOMS"]:
            named: tuple[str, ...] = ast.literal_eval(node.value)
            return named
    raise LookupError(f"No ROOMS in {RULES}")


def modules() -> dict[str, Path]:
    """Every module of the two packages, by its name; a package goes by the name of its folder."""
    files = (file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py")))
    named = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}
    return {name.removesuffix(".__init__"): file for name, file in named.items()}


def imported_by(file: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the two packages that a file imports, at its top or later."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in known else node.module for name in names)


def room_of(module: str, named: tuple[str, ...]) -> str | None:
    """The room with the longest name that fits; None for `pingcheck` itself, which is empty."""
    return max((room for room in named if f"{module}.".startswith(f"{room}.")), key=len, default=None)


def imports_between_rooms() -> Counter[tuple[str, str]]:
    """How many modules of one room import another."""
    named, known = rooms(), modules()
    counts: Counter[tuple[str, str]] = Counter()
    for module, file in known.items():
        mine = room_of(module, named)
        others = {room_of(imported, named) for imported in imported_by(file, known)} - {mine, None}
        counts.update((mine, other) for other in others if mine and other)
    return counts


def drawn(named: tuple[str, ...], counts: Counter[tuple[str, str]]) -> str:
    places = {room: place for place, room in enumerate(named)}
    width = max(left_of(place) + box_width(room) for room, place in places.items()) + LEFT
    height = TOP + len(named) * ROW + LEFT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif">',
        f"<title>{TITLE}</title>",
        f"<style>\n{STYLE}\n</style>",
        f'<rect class="page" width="{width}" height="{height}"/>',
        f'<text class="ink" x="{LEFT}" y="28" font-size="17" font-weight="bold">{TITLE}</text>',
        f'<text class="faint" x="{LEFT}" y="50" font-size="13">{LEGEND}</text>',
        *bands(places, width),
        *guides(places, counts),
        *dots(places, counts),
        *boxes(places),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def left_of(place: int) -> int:
    return LEFT + place * COLUMN


def top_of(place: int) -> int:
    return TOP + place * ROW


def box_width(room: str) -> int:
    return round(len(room) * LETTER) + PADDING


def bands(places: dict[str, int], width: int) -> Iterator[str]:
    """Every second row is shaded, so that the eye keeps to it."""
    for place in places.values():
        if place % 2:
            yield f'<rect class="band" y="{top_of(place)}" width="{width}" height="{ROW}"/>'


def guides(places: dict[str, int], counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """A line from each box down to the last room that imports it."""
    for room, place in places.items():
        last = max((places[importer] for importer, imported in counts if imported == room), default=place)
        if last > place:
            x, begin, end = left_of(place) + COLUMN // 2, top_of(place) + BOX_HEIGHT, top_of(last) + ROW // 2
            yield f'<path class="line" d="M{x} {begin}V{end}"/>'


def dots(places: dict[str, int], counts: Counter[tuple[str, str]]) -> Iterator[str]:
    for (importer, imported), count in sorted(counts.items()):
        x, y = left_of(places[imported]) + COLUMN // 2, top_of(places[importer]) + ROW // 2
        size = min(SMALLEST_DOT + count**0.5, LARGEST_DOT)
        kind = "dot-directory" if imported.startswith("directory") else "dot"
        said = f"{importer} imports {imported}: {count} module{'s' if count > 1 else ''}"
        yield f'<circle class="{kind}" cx="{x}" cy="{y}" r="{size:.1f}"><title>{said}</title></circle>'


def boxes(places: dict[str, int]) -> Iterator[str]:
    for room, place in places.items():
        x, y, package = left_of(place), top_of(place) + (ROW - BOX_HEIGHT) // 2, room.partition(".")[0]
        yield f'<rect class="{package}" x="{x}" y="{y}" width="{box_width(room)}" height="{BOX_HEIGHT}" rx="4"/>'
        yield f'<text class="ink" x="{x + PADDING // 2}" y="{y + 13}" font-size="13">{room}</text>'


if __name__ == "__main__":
    main()
