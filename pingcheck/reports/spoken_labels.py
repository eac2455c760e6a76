"""The labels of officers' pages in the language of the page."""

from collections.abc import Mapping
from functools import cache, partial
from types import SimpleNamespace

from directory.languages import Language
from pingcheck.reports import directory_labels, entry_labels, labels
from pingcheck.wording.catalogues import officers_catalogue

IN_A_SENTENCE = (labels.step, labels.delivery, labels.event_detail, labels.scope)


@cache
def labels_in(language: Language) -> SimpleNamespace:
    """Every table and function of the modules of labels under its own name, in a language."""
    say = officers_catalogue(language).gettext
    tables = {
        name: {value: say(words) for value, words in table.items()}
        for module in (labels, directory_labels, entry_labels)
        for name, table in vars(module).items()
        if name.isupper() and isinstance(table, Mapping)
    }
    return SimpleNamespace(**tables, **{word.__name__: partial(word, say=say) for word in IN_A_SENTENCE})
