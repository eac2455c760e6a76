"""The labels of officers' pages in the language of the page."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from types import SimpleNamespace
from typing import Any

from directory.languages import Language
from pingcheck.reports import (
    call_labels,
    case_labels,
    directory_labels,
    entry_labels,
    labels,
    labels_within,
    letter_labels,
    meeting_labels,
    nomination_labels,
    step_labels,
    telephone_labels,
    unreachable_labels,
)
from pingcheck.reports.nomination_labels import lines_of
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.wording.catalogues import officers_catalogue

IN_A_SENTENCE = (step_labels.step, step_labels.of_mail, labels.delivery, labels.event_detail, labels.scope)
OF_AN_EXERCISE = (telephone_labels.status_in, telephone_labels.group_in)


@cache
def labels_in(language: Language) -> SimpleNamespace:
    """Every table and function of the labels under its own name, in a language."""
    say = officers_catalogue(language).gettext
    tables = {name: {value: say(words) for value, words in table.items()} for name, table in label_tables().items()}
    words: dict[str, Callable[..., str]] = {
        word.__name__: partial(word, say=say) for word in (*IN_A_SENTENCE, *OF_AN_EXERCISE)
    }
    words["scope"] = lambda data: formats_in(language, "UTC").with_days(labels.scope(data, say))
    return SimpleNamespace(**tables, **words, lines_of=lambda act, count: said_in(language, lines_of(act, count)))


def label_tables() -> dict[str, Mapping[Any, str]]:
    """The tables of labels, in English, by their names."""
    tables = vars(labels) | vars(labels_within) | vars(directory_labels) | vars(nomination_labels)
    tables |= vars(entry_labels) | vars(step_labels) | vars(meeting_labels) | vars(case_labels)
    tables |= vars(telephone_labels)
    tables |= vars(call_labels)
    tables |= vars(unreachable_labels)
    tables |= vars(letter_labels)
    return {name: table for name, table in tables.items() if name.isupper() and isinstance(table, Mapping)}
