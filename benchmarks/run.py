"""Every benchmark, one after the other, and the page that they make. Usage: python run.py [--quick] [NAME…]"""

import asyncio
import subprocess
import sys
from pathlib import Path

import asyncpg
from _report import read, write_page
from _world import postgres

HERE = Path(__file__).parent
NAMES = ["sending", "kills", "postfix", "answers", "strangers", "opening", "directory_search", "footprint"]


def postgres_version() -> str:
    async def ask(url: str) -> str:
        connection = await asyncpg.connect(url)
        version = str(await connection.fetchval("SHOW server_version"))
        await connection.close()
        return version

    with postgres() as url:
        return asyncio.run(ask(url))


def main() -> None:
    quick = ["--quick"] if "--quick" in sys.argv else []
    chosen = [name for name in sys.argv[1:] if name in NAMES] or NAMES
    for name in chosen:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, str(HERE / f"{name}.py"), *quick], check=True)
    if not quick and chosen == NAMES:
        print("== import_directory", flush=True)
        subprocess.run([sys.executable, str(HERE / "import_directory.py")], check=True)
    write_page(read(NAMES), postgres_version(), f"make bench{' QUICK=--quick' if quick else ''}")


if __name__ == "__main__":
    main()
