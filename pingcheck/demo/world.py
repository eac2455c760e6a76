"""The demo's invented directory: about a hundred points of contact in six languages, the same for the same seed."""

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from directory.contacts import Rank, Role
from directory.languages import Language
from directory.nominations import Nomination
from directory.states import RegionalGroup, State
from pingcheck.demo.invented_data import InventedPeople, invented_people

NOMINATED_NOBODY = 2  # States
OTHER_SCRIPTS = frozenset({Language.ARABIC, Language.CHINESE, Language.RUSSIAN})

ZONES = {
    RegionalGroup.AFRICAN: ("Africa/Nairobi", "Africa/Lagos", "Africa/Cairo", "Africa/Dakar"),
    RegionalGroup.ASIA_PACIFIC: ("Asia/Manila", "Asia/Riyadh", "Asia/Kathmandu", "Pacific/Tongatapu", "Asia/Shanghai"),
    RegionalGroup.EASTERN_EUROPEAN: ("Europe/Riga", "Europe/Warsaw", "Europe/Belgrade"),
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: ("America/Bogota", "America/Montevideo", "America/Mexico_City"),
    RegionalGroup.WESTERN_EUROPEAN_OTHERS: ("Europe/Vienna", "Europe/Oslo", "America/Toronto", "Pacific/Auckland"),
}
POSTS = (
    (Role.DIPLOMATIC, Rank.PRIMARY, 0.95),
    (Role.TECHNICAL, Rank.PRIMARY, 0.95),
    (Role.DIPLOMATIC, Rank.ALTERNATE, 0.55),
    (Role.TECHNICAL, Rank.ALTERNATE, 0.75),
)


def invented_nominations(states: Iterable[State], seed: int, today: date) -> Iterator[Nomination]:
    """What an invented world nominated by this day, State by State. Every mailbox ends in .example, which never
    exists (RFC 2606) and is nobody's."""
    chance = random.Random(seed)
    known = sorted(states, key=lambda state: state.code)
    silent = set(chance.sample([state.code for state in known], NOMINATED_NOBODY))
    for state in known:
        if state.code not in silent:
            yield from _nominations_of(state, chance, today)


def _nominations_of(state: State, chance: random.Random, today: date) -> Iterator[Nomination]:
    people = invented_people()[state.mission_language]
    shares_a_mailbox = chance.random() < 0.15
    zone = chance.choice(ZONES[state.regional_group])
    domain = state.name_en.lower().replace(" ", "").replace("é", "e") + ".example"
    persons = iter(chance.sample(range(len(people.names)), len(POSTS)))
    for number, (role, rank, likelihood) in enumerate(POSTS):
        if chance.random() > likelihood:
            continue
        person = next(persons) if chance.random() < 0.7 else None
        host = f"{'mfa' if role is Role.DIPLOMATIC else 'cert'}.{domain}"
        first = f"{'duty' if person is None else people.latin[person]}@{host}"
        emails = [f"contact@gov.{domain}" if shares_a_mailbox else first]
        if chance.random() < 0.3:
            emails.append(f"operations{number}@{host}")
        yield Nomination(
            state=state.code,
            role=role,
            rank=rank,
            entity=people.entities[role],
            position=chance.choice(people.positions),
            name=people.names[person] if person is not None else "",
            name_latin=_in_latin_letters(people, person, state.mission_language),
            emails=tuple(emails) if chance.random() > 0.012 else (),
            phones=(f"+120255501{chance.randrange(10, 100)}",) if chance.random() < 0.6 else (),
            languages=tuple(dict.fromkeys((state.mission_language.value, "en"))),
            time_zone=zone,
            hours="24/7" if role is Role.TECHNICAL else "09:00-17:00",
            note_reference=f"NV/{state.code}/{chance.randrange(1, 400)}",
            note_date=today - timedelta(days=chance.randrange(5, 125)),
        )


def _in_latin_letters(people: InventedPeople, person: int | None, language: Language) -> str:
    """Of a name in another script, as its mailbox writes it."""
    if person is None or language not in OTHER_SCRIPTS:
        return ""
    return people.latin[person].replace(".", " ").title()
