"""What we call ourselves: as the settings say, else as the United Nations does; and never another's office."""

from typing import Any

import pytest

from directory.languages import Language
from pingcheck.settings import Settings
from pingcheck.settings.names import SpokenText
from pingcheck.wording.names import Names, names_in

OFFICIAL = {
    Language.ARABIC: ("الأمم المتحدة", "الأمم المتحدة، دليل جهات الاتصال"),
    Language.CHINESE: ("联合国", "联合国，联络点名录"),
    Language.ENGLISH: ("United Nations", "United Nations, Points of Contact Directory"),
    Language.FRENCH: (
        "Organisation des Nations Unies",
        "Organisation des Nations Unies, Répertoire de points de contact",
    ),
    Language.RUSSIAN: ("Организация Объединенных Наций", "Организация Объединенных Наций, Реестр контактных пунктов"),
    Language.SPANISH: ("Naciones Unidas", "Naciones Unidas, Directorio de Puntos de Contacto"),
}


def named(language: Language, **given: Any) -> Names:
    return names_in(Settings(**given), language)


@pytest.mark.parametrize("language", Language)
def test_without_settings_names_are_those_of_the_united_nations(language: Language) -> None:
    names = named(language)
    assert (names.organisation, names.sender) == OFFICIAL[language]
    assert names.office
    assert len(names.directory) > len(names.directory_short)
    assert not names.mandate + names.postal_address


@pytest.mark.parametrize("language", Language)
def test_an_organisation_of_its_own_has_nothing_of_the_united_nations(language: Language) -> None:
    names = named(language, organisation=SpokenText(en="Union of Registries"))
    assert names.organisation == "Union of Registries"
    assert names.office == ""
    assert names.directory == names.directory_short
    assert "Union of Registries" in names.sender


def test_each_language_has_its_own_text_and_english_stands_in_for_those_without() -> None:
    given = SpokenText(en="The secretariat", fr="Le secrétariat")
    found = {language: named(language, sender_name=given).sender for language in Language}
    assert found.pop(Language.FRENCH) == "Le secrétariat"
    assert set(found.values()) == {"The secretariat"}


def test_what_is_given_in_one_language_only_leaves_the_others_official() -> None:
    given = SpokenText(fr="Annuaire de points de contact")
    assert named(Language.FRENCH, directory_short_name=given).directory_short == "Annuaire de points de contact"
    assert named(Language.SPANISH, directory_short_name=given).directory_short == "Directorio de Puntos de Contacto"
