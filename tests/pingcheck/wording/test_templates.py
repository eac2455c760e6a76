"""Templates are compiled once and speak every language."""

from directory.languages import Language
from pingcheck.wording.templates import environment


def test_what_is_compiled_for_one_language_says_its_words_in_every_other() -> None:
    found = [environment(language).get_template("mail/subject.txt") for language in Language]
    assert len({template.root_render_func.__code__ for template in found}) == 1
    said = {template.render(role="technical", reference="CC-2026-01", marks={"state": "Kenya"}) for template in found}
    assert len(said) == len(Language)
