"""The words of pages and mails: templates found and rendered, catalogues compiled in memory at start."""

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from directory.languages import Language


class MissingText(LookupError):
    """A catalogue lacks a text."""


def template_folder() -> Path:
    """Where the templates are: inside the installed package, or at the top of a checkout."""
    installed = Path(str(resources.files("pingcheck"))) / "templates"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "templates"


@cache
def catalogue(language: Language) -> GNUTranslations:
    """The translations of one language."""
    source = resources.files("pingcheck").joinpath(f"locale/{language.value}.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=language.value))
    compiled.seek(0)
    return GNUTranslations(compiled)


def whole_catalogue(language: Language) -> tuple[Callable[[str], str], Callable[[str, str, int], str]]:
    """`gettext` and `ngettext` of a language that raise MissingText rather than fall back text by text.

    English is what the texts are written in, so it lacks none.
    """
    known = catalogue(language)

    def gettext(text: str) -> str:
        found = known.gettext(text)
        if found == text and language is not Language.ENGLISH and not _is_translated(known, text):
            raise MissingText(text)
        return found

    def ngettext(singular: str, plural: str, number: int) -> str:
        found = known.ngettext(singular, plural, number)
        if found in {singular, plural} and language is not Language.ENGLISH:
            raise MissingText(singular)
        return found

    return gettext, ngettext


def _is_translated(known: GNUTranslations, text: str) -> bool:
    """True if the catalogue has the text, although it reads the same in its language."""
    return text in known._catalog  # type: ignore[attr-defined]  # the standard library offers no public look


@cache
def environment(language: Language) -> Environment:
    """Templates that speak one language. HTML is escaped, and a forgotten value is an error, not a gap."""
    made = Environment(
        loader=FileSystemLoader(template_folder()),
        autoescape=select_autoescape(["html", "svg"]),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    gettext, ngettext = whole_catalogue(language)
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals["language"] = language
    return made


def in_language_or_english(language: Language, render: Callable[[Language], str]) -> str:
    """Renders in a language, or, if its catalogue has a gap, the whole in English: never half and half."""
    try:
        return render(language)
    except MissingText:
        return render(Language.ENGLISH)


def render(template: str, language: Language, **values: Any) -> str:
    """A template in a language. Raises MissingText if its catalogue has a gap."""
    return environment(language).get_template(template).render(**values)
