"""What officers call a point of contact."""

import pytest

from directory.contact_names import ContactNames

OFFICE = {"position": "Duty officer", "entity": "National CERT"}


@pytest.mark.parametrize(
    ("known", "shown", "own_script", "in_both"),
    [
        ({"name": "Amina Otieno", **OFFICE}, "Amina Otieno", "", "Amina Otieno"),
        ({"latin": "Wang Wei", "name": "王伟", **OFFICE}, "Wang Wei", "王伟", "Wang Wei 王伟"),
        ({"latin": "Wang Wei", **OFFICE}, "Wang Wei", "", "Wang Wei"),
        ({"latin": "Amina Otieno", "name": "Amina Otieno"}, "Amina Otieno", "", "Amina Otieno"),
        ({"latin": "Etienne Lacroix", "name": "Étienne Lacroix"}, "Étienne Lacroix", "", "Étienne Lacroix"),
        ({"latin": "Soren Moller", "name": "Sören Möller"}, "Sören Möller", "", "Sören Möller"),
        ({"latin": "Lukasz Wojcik", "name": "Łukasz Wójcik"}, "Łukasz Wójcik", "", "Łukasz Wójcik"),
        ({"latin": "Joerg Strauss", "name": "Jörg Strauß"}, "Jörg Strauß", "", "Jörg Strauß"),
        ({"latin": "Soren Aaby", "name": "Søren Aaby"}, "Søren Aaby", "", "Søren Aaby"),
        ({"latin": "Soeren AAby", "name": "So\u0308ren Åby"}, "So\u0308ren Åby", "", "So\u0308ren Åby"),
        ({"latin": "Dang Thi Mai", "name": "Đặng Thị Mai"}, "Đặng Thị Mai", "", "Đặng Thị Mai"),
        ({"latin": "Thorunn Aegisdottir", "name": "Þórunn Ægisdóttir"}, "Þórunn Ægisdóttir", "", "Þórunn Ægisdóttir"),
        ({"latin": "Anna Berg", "name": "Anna Borg"}, "Anna Berg", "Anna Borg", "Anna Berg Anna Borg"),
        ({"name": "إدريس تولان"}, "إدريس تولان", "", "إدريس تولان"),
        (OFFICE, "Duty officer, National CERT", "", "Duty officer, National CERT"),
        ({"position": "Duty officer"}, "Duty officer", "", "Duty officer"),
        ({"entity": "National CERT"}, "National CERT", "", "National CERT"),
        ({}, "", "", ""),
    ],
)
def test_a_person_comes_before_an_office(known: dict[str, str], shown: str, own_script: str, in_both: str) -> None:
    names = ContactNames(**{"latin": "", "name": "", "position": "", "entity": "", **known})
    assert (names.shown, names.own_script, names.in_both) == (shown, own_script, in_both)
