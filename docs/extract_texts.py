"""Brings the catalogues of the secretariat's pages up to date with what pages and code say: `make catalogue`. In French
they have all of it; in the four other languages what officers tell a State of its result.

Translations are kept, texts that nobody says any more are dropped, and new ones are added without a translation: a
translator fills them in. It prints how many are missing.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from directory.languages import Language
from pingcheck.demo.behaviour import Habit
from pingcheck.reports.spoken_labels import label_tables
from pingcheck.wording.templates import template_folder

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "pingcheck" / "locale" / "secretariat.fr.po"
EVIDENCE = {
    language: CATALOGUE.with_name(f"evidence.{language.value}.po")
    for language in (Language.ARABIC, Language.CHINESE, Language.RUSSIAN, Language.SPANISH)
}
SAID_TO_STATES = tuple(f"evidence{part}.py" for part in ("", "_answers", "_reminders", "_sheet", "_words"))
LABELS_SAID_TO_STATES = (
    "ANSWER", "CAUSE", "CHANNEL", "EXCUSE_GROUND", "NOTICE", "RANK", "ROLE_WITHIN", "STATE_RESULT", "STATUS"
)  # fmt: skip
HEAD = "# The secretariat's pages in French. Kept by `make catalogue`; see docs/translation.md."
HEAD_OF_EVIDENCE = "# What a State is told of its result. Kept by `make catalogue`; see docs/translation.md."
FOLDERS = ("secretariat", "demo", "reports")
IN_CODE = {"N_": None, "plural_phrase": (2, 3)}
WIDTH = 100
CHANGING = tuple(
    f'"{name}'
    for name in ("Project", "Report", "POT-Creation", "PO-Revision", "Last-Translator", "Language-Team", "Generated")
)

Text = tuple[str | tuple[str, ...], str | None]


def officers_texts() -> frozenset[Text]:
    """Every text that officers may see: a text, or singular and plural, and its context."""
    return frozenset((*_in_templates(), *_in_code(), *((text, None) for text in _in_tables())))


def evidence_texts() -> frozenset[Text]:
    """Every text that officers may read or send to a State of its result."""
    files = [(f"reports/{file}", "python") for file in SAID_TO_STATES]
    found = extract_from_dir(ROOT / "pingcheck", files, {}, IN_CODE)
    tables = label_tables()
    labels = ((text, None) for name in LABELS_SAID_TO_STATES for text in tables[name].values())
    return frozenset((*((text, context) for _, _, text, _, context in found), *labels))


def _in_templates() -> Iterator[Text]:
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings, "babel.cfg")  # type: ignore[no-untyped-call]
    for folder in FOLDERS:
        found = extract_from_dir(
            template_folder() / folder, [*methods, ("**.svg", methods[0][1])], options, DEFAULT_KEYWORDS
        )
        yield from ((text, context) for _, _, text, _, context in found)


def _in_code() -> Iterator[Text]:
    for package in ("directory", "pingcheck"):
        found = extract_from_dir(ROOT / package, [("**.py", "python")], {}, IN_CODE)
        yield from ((text, context) for _, _, text, _, context in found)


def _in_tables() -> Iterator[str]:
    for table in label_tables().values():
        yield from table.values()
    yield from (habit.value for habit in Habit)


def kept_catalogue(
    content: bytes, texts: frozenset[Text], language: Language = Language.FRENCH, head: str = HEAD
) -> Catalog:
    """The catalogue with these texts and no others; what it translates of them stays."""
    old = read_po(BytesIO(content), locale=language.value)
    new = Catalog(locale=language.value, project="pingcheck", header_comment=head, fuzzy=False)
    for text, context in texts:
        known = old.get(text, context)
        new.add(text, known.string if known is not None and not known.fuzzy else "", context=context)
    return new


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file, in the order of its texts, and with nothing in its head that changes by itself."""
    file = BytesIO()
    write_po(file, catalogue, width=WIDTH, sort_output=True, no_location=True, ignore_obsolete=True)
    head, _, texts = file.getvalue().decode().partition("\n\n")
    kept = [line for line in head.splitlines() if not line.startswith(CHANGING)]
    return "\n\n".join(("\n".join(kept), texts)).encode()


def main() -> None:
    _keep(CATALOGUE, kept_catalogue(CATALOGUE.read_bytes(), officers_texts()))
    told = evidence_texts()
    for language, file in EVIDENCE.items():
        _keep(file, kept_catalogue(file.read_bytes(), told, language, HEAD_OF_EVIDENCE))


def _keep(file: Path, catalogue: Catalog) -> None:
    file.write_bytes(written(catalogue))
    texts = [message for message in catalogue if message.id]
    missing = [message for message in texts if not all(_forms(message.string))]
    print(f"{file.relative_to(ROOT)}: {len(texts)} texts, {len(missing)} to be translated.")


def _forms(string: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [string] if isinstance(string, str) else list(string or ()) or [""]


if __name__ == "__main__":
    main()
