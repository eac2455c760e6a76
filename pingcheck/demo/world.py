"""The demo's invented directory: some 300 points of contact in six languages, the same for the same seed."""

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from directory.contacts import Rank, Role
from directory.languages import Language
from directory.nominations import Nomination
from directory.states import RegionalGroup, State

STATES = 118  # that nominated somebody; the others show as such

PEOPLE = {
    Language.ARABIC: ("ليلى حداد", "عمر بن سعيد", "سلمى المنصور", "يوسف الخطيب", "نور الزهراء"),
    Language.CHINESE: ("李娜", "王小明", "陈静", "张伟", "刘洋"),
    Language.ENGLISH: ("Amina Okoro", "Liam O’Neill", "Priya Nair", "Søren Ødegård", "Mele Tupou", "Jörg Müller"),
    Language.FRENCH: ("Hélène Dubois", "Moussa Traoré", "Chloé N’Guessan", "Amadou Diallo", "Aïcha Ouédraogo"),
    Language.RUSSIAN: ("Анна Иванова", "Пётр Ёлкин", "Айгуль Садыкова", "Тимур Рахимов"),
    Language.SPANISH: ("María Peña", "José Núñez", "Lucía Ibáñez", "Andrés Muñoz", "Inés Güell"),
}
POSITIONS = {
    Language.ARABIC: ("مدير إدارة الأمن السيبراني", "ضابط المناوبة"),
    Language.CHINESE: ("网络事务处处长", "值班官员"),
    Language.ENGLISH: ("Director, Cyber Affairs", "Duty officer (24/7)", "Head of unit"),
    Language.FRENCH: ("Chef de division", "Officier de permanence"),
    Language.RUSSIAN: ("Начальник отдела", "Дежурный сотрудник"),
    Language.SPANISH: ("Director de Ciberseguridad", "Oficial de guardia"),
}
ENTITIES = {
    (Language.ARABIC, Role.DIPLOMATIC): "وزارة الخارجية",
    (Language.ARABIC, Role.TECHNICAL): "الفريق الوطني للاستجابة",
    (Language.CHINESE, Role.DIPLOMATIC): "外交部",
    (Language.CHINESE, Role.TECHNICAL): "国家应急响应中心",
    (Language.ENGLISH, Role.DIPLOMATIC): "Ministry of Foreign Affairs",
    (Language.ENGLISH, Role.TECHNICAL): "National CERT",
    (Language.FRENCH, Role.DIPLOMATIC): "Ministère des affaires étrangères",
    (Language.FRENCH, Role.TECHNICAL): "CSIRT national",
    (Language.RUSSIAN, Role.DIPLOMATIC): "Министерство иностранных дел",
    (Language.RUSSIAN, Role.TECHNICAL): "Национальный центр реагирования",
    (Language.SPANISH, Role.DIPLOMATIC): "Ministerio de Relaciones Exteriores",
    (Language.SPANISH, Role.TECHNICAL): "CSIRT nacional",
}
ZONES = {
    RegionalGroup.AFRICAN: ("Africa/Nairobi", "Africa/Lagos", "Africa/Cairo", "Africa/Dakar"),
    RegionalGroup.ASIA_PACIFIC: ("Asia/Manila", "Asia/Riyadh", "Asia/Kathmandu", "Pacific/Tongatapu", "Asia/Shanghai"),
    RegionalGroup.EASTERN_EUROPEAN: ("Europe/Riga", "Europe/Warsaw", "Europe/Belgrade"),
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: ("America/Bogota", "America/Montevideo", "America/Mexico_City"),
    RegionalGroup.WESTERN_EUROPEAN_OTHERS: ("Europe/Vienna", "Europe/Oslo", "America/Toronto", "Pacific/Auckland"),
    RegionalGroup.NONE: ("America/New_York", "Pacific/Tarawa"),
}
POSTS = (
    (Role.DIPLOMATIC, Rank.PRIMARY, 0.95),
    (Role.TECHNICAL, Rank.PRIMARY, 0.9),
    (Role.DIPLOMATIC, Rank.ALTERNATE, 0.3),
    (Role.TECHNICAL, Rank.ALTERNATE, 0.45),
)


def invented_nominations(states: Iterable[State], seed: int) -> Iterator[Nomination]:
    """What an invented world nominated, State by State. Every mailbox ends in .example, which never exists (RFC 2606)
    and is nobody's."""
    chance = random.Random(seed)
    known = sorted(states, key=lambda state: state.code)
    # One State of each language takes part in any case: few Missions are written to in Chinese.
    nominating = {chance.choice([state for state in known if state.mission_language is spoken]) for spoken in Language}
    nominating |= set(chance.sample(known, STATES - len(nominating)))
    for state in sorted(nominating, key=lambda state: state.code):
        yield from _nominations_of(state, chance)


def _nominations_of(state: State, chance: random.Random) -> Iterator[Nomination]:
    shares_a_mailbox = chance.random() < 0.12
    zone = chance.choice(ZONES[state.regional_group])
    for number, (role, rank, likelihood) in enumerate(POSTS):
        if chance.random() > likelihood:
            continue
        language = state.mission_language
        host = f"{'mfa' if role is Role.DIPLOMATIC else 'cert'}.{state.code.lower()}.example"
        named = chance.random() < 0.6
        own = f"{'first.last' if named else 'duty'}{number}@{host}"
        second = f"duty{number}@ops.{state.code.lower()}.example"
        first = f"contact@gov.{state.code.lower()}.example" if shares_a_mailbox else own
        emails = (first, second) if chance.random() < 0.45 else (first,)
        yield Nomination(
            state=state.code,
            role=role,
            rank=rank,
            entity=ENTITIES[language, role],
            position=chance.choice(POSITIONS[language]),
            name=chance.choice(PEOPLE[language]) if named else "",
            emails=emails if chance.random() > 0.012 else (),
            phones=(f"+4420794601{chance.randrange(10, 100)}",) if chance.random() < 0.6 else (),
            languages=tuple(dict.fromkeys((language.value, "en"))),
            time_zone=zone,
            hours="24/7" if role is Role.TECHNICAL else "09:00-17:00",
            note_reference=f"NV/{state.code}/{chance.randrange(1, 400)}",
            note_date=date(2026, 1, 1) + timedelta(days=chance.randrange(120)),
        )
