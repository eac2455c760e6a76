"""The templates of pages and mails: found, and rendered in a language."""

from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from directory.languages import Language
from pingcheck.wording.catalogues import officers_catalogue, whole_catalogue
from pingcheck.wording.directions import set_apart


def template_folder() -> Path:
    """Where the templates are: inside the installed package, or at the top of a checkout."""
    installed = Path(str(resources.files("pingcheck"))) / "templates"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "templates"


class CompiledTemplates(BytecodeCache):
    """What was compiled for one language serves the others too: texts are looked up when a template is rendered."""

    def __init__(self) -> None:
        self._compiled: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._compiled[bucket.key] = bucket.code


compiled_templates = CompiledTemplates()


@cache
def environment(language: Language) -> Environment:
    """The environment of one language's templates for contacts: a text that the catalogue lacks is an error."""
    return _environment(language, *whole_catalogue(language))


@cache
def officers_environment(language: Language) -> Environment:
    """The environment of one language's templates for officers."""
    known = officers_catalogue(language)
    made = _environment(language, known.gettext, known.ngettext)
    made.install_gettext_translations(known, newstyle=True)  # type: ignore[attr-defined]  # with pgettext
    translators: dict[str, Any] = {name: made.globals[name] for name in ("gettext", "ngettext")}
    made.globals.update({name: _setting_apart(each, language) for name, each in translators.items()})
    return made


def _setting_apart(translate: Callable[..., str], language: Language) -> Callable[..., str]:
    """The same function for the texts of templates: a value that runs the other way than its sentence is isolated."""

    @pass_context
    def translated(context: Context, *texts: Any, **values: Any) -> str:
        apart = {name: set_apart(language, each) if isinstance(each, str) else each for name, each in values.items()}
        return translate(context, *texts, **apart)

    return translated


def _environment(
    language: Language, gettext: Callable[[str], str], ngettext: Callable[[str, str, int], str]
) -> Environment:
    """HTML is escaped, and a missing value is an error."""
    made = Environment(
        loader=FileSystemLoader(template_folder()),
        autoescape=select_autoescape(["html", "svg"]),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=compiled_templates,
    )
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals["language"] = language
    return made


def render(template: str, language: Language, **values: Any) -> str:
    """A template in a language. Raises MissingText if its catalogue has a gap."""
    return environment(language).get_template(template).render(**values)


def render_for_officer(template: str, language: Language, **values: Any) -> str:
    """A template of the secretariat's pages in a language. What its catalogue lacks is said in English."""
    return officers_environment(language).get_template(template).render(**values)
