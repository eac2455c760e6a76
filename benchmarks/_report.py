"""Measured rows, and the table and the plot that they become."""

import json
import os
import platform
import sqlite3
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from html import escape
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".cache" / "bench"
PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "performance.svg"
BEGIN, END = "<!-- measured: make bench -->", "<!-- measured: end -->"
LIBRARIES = ("aiohttp", "aiosmtplib", "SQLAlchemy", "asyncpg", "aiosqlite", "uvloop")


@dataclass(frozen=True)
class Row:
    """One line of the table. `better`: whether ours should be large (a rate) or small (seconds, MB)."""

    what: str
    ours: str
    against: str
    ratio: float | None = None  # ours through the other's, both medians
    floor: float | None = None
    note: str = ""


def ratio_row(
    what: str, ours: list[float], name: str, theirs: list[float], floor: float | None = None, unit: str = "/s"
) -> Row:
    """A ratio of medians; the runs of both took turns."""
    mine, other = median(ours), median(theirs)
    return Row(what, f"{mine:,.0f}{unit}", f"{other:,.0f}{unit} {name}", mine / other, floor)


def waiting_row(what: str, taken: list[tuple[float, str]], most_ms: int, note: str = "") -> Row:
    """How long each of many took, in milliseconds, the quickest first, with what was asked for."""
    half, most, (slowest, asked) = taken[len(taken) // 2][0], taken[len(taken) * 95 // 100][0], taken[-1]
    said = f"slowest {slowest:.0f} ms, {asked!r}" + (f"; {note}" if note else "")
    return Row(what, f"{half:.0f} ms, p95 {most:.0f} ms", f"at most {most_ms} ms (p95)", note=said)


def save(name: str, rows: list[Row]) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / f"{name}.json").write_text(json.dumps([asdict(row) for row in rows]))
    for row in rows:
        ratio = "" if row.ratio is None else f"  = {row.ratio:.2f}" + (f" (floor {row.floor})" if row.floor else "")
        print(f"  {row.what}: {row.ours}; {row.against}{ratio}{'; ' + row.note if row.note else ''}", flush=True)


def read(names: list[str]) -> list[Row]:
    found = [CACHE / f"{name}.json" for name in names]
    return [Row(**row) for file in found if file.exists() for row in json.loads(file.read_text())]


def machine(postgres: str) -> str:
    processor = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    today = f"{datetime.now(UTC):%-d %B %Y}"
    return (
        f"{today}, {os.cpu_count()} cores ({processor}), {memory:.0f} GiB, Linux {platform.release()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, PostgreSQL {postgres}, {libraries}."
    )


def write_page(rows: list[Row], postgres: str, command: str) -> None:
    lines = [BEGIN, "", f"`{command}`: {machine(postgres)}", ""]
    lines += ["| what | ours | against | ratio | floor |", "|---|---|---|---|---|"]
    for row in rows:
        ratio = "" if row.ratio is None else f"**{row.ratio:.2f}**"
        against = row.against + (f" ({row.note})" if row.note else "")
        lines.append(f"| {row.what} | {row.ours} | {against} | {ratio} | {'' if row.floor is None else row.floor} |")
    lines += ["", "![Ratios, with their floors](performance.svg)", "", END]
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else f"# How fast it is\n\n{BEGIN}\n{END}\n"
    before, _, rest = page.partition(BEGIN)
    PAGE.write_text(before + "\n".join(lines) + rest.partition(END)[2], encoding="utf-8")
    PLOT.write_text(plot([row for row in rows if row.ratio is not None]), encoding="utf-8")


WIDTH, LEFT, BAR, GAP = 980, 550, 16, 12


def plot(rows: list[Row]) -> str:
    """Bars of ratios, on a scale that ends at the floor's double or at 2; a longer one says its figure at its end."""
    height = 50 + len(rows) * (BAR + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        'font-size="13">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        '<text x="10" y="22" font-size="15" fill="#222">Ours to the other, in one run on one machine; the line is '
        "the floor</text>",
    ]
    for place, row in enumerate(rows):
        assert row.ratio is not None
        y, full = 40 + place * (BAR + GAP), (row.floor or 1) * 2
        scale = (WIDTH - LEFT - 90) / full
        length = min(row.ratio, full) * scale
        colour = "#2f7d4f" if row.floor is None or row.ratio >= row.floor else "#b3541e"
        label = escape(f"{row.what}, to {row.against.partition(' ')[2]}")
        parts.append(f'<text x="{LEFT - 10}" y="{y + 13}" text-anchor="end" fill="#222">{label}</text>')
        parts.append(f'<rect x="{LEFT}" y="{y}" width="{length:.0f}" height="{BAR}" fill="{colour}"/>')
        parts.append(f'<text x="{LEFT + length + 8:.0f}" y="{y + 13}" fill="#222">{row.ratio:.2f}</text>')
        if row.floor is not None:
            at = LEFT + row.floor * scale
            parts.append(f'<path d="M{at:.0f} {y - 4}v{BAR + 8}" stroke="#222" stroke-width="2"/>')
    return "\n".join([*parts, "</svg>", ""])
