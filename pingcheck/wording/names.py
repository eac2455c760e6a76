"""What the organisation, its directory and its secretariat are called in each language: as the settings say, else as
the United Nations' own documents do."""

from dataclasses import dataclass

from directory.languages import Language
from pingcheck.settings import Settings

ORGANISATION = {
    Language.ARABIC: "الأمم المتحدة",
    Language.CHINESE: "联合国",
    Language.ENGLISH: "United Nations",
    Language.FRENCH: "Organisation des Nations Unies",
    Language.RUSSIAN: "Организация Объединенных Наций",
    Language.SPANISH: "Naciones Unidas",
}
OFFICE = {
    Language.ARABIC: "مكتب شؤون نزع السلاح",
    Language.CHINESE: "裁军事务厅",
    Language.ENGLISH: "Office for Disarmament Affairs",
    Language.FRENCH: "Bureau des affaires de désarmement",
    Language.RUSSIAN: "Управление по вопросам разоружения",
    Language.SPANISH: "Oficina de Asuntos de Desarme",
}
DIRECTORY = {
    Language.ARABIC: (
        "الدليل العالمي الحكومي الدولي لجهات الاتصال المعني باستخدام تكنولوجيات المعلومات والاتصالات "
        "في سياق الأمن الدولي"
    ),
    Language.CHINESE: "国际安全背景下使用信息和通信技术问题全球政府间联络点名录",
    Language.ENGLISH: (
        "Global Intergovernmental Points of Contact Directory on the use of information and communications "
        "technologies in the context of international security"
    ),
    Language.FRENCH: (
        "Répertoire mondial intergouvernemental de points de contact sur l’utilisation des technologies de "
        "l’information et des communications dans le contexte de la sécurité internationale"
    ),
    Language.RUSSIAN: (
        "Глобальный межправительственный реестр контактных пунктов по вопросам использования "
        "информационно-коммуникационных технологий в контексте международной безопасности"
    ),
    Language.SPANISH: (
        "Directorio Mundial Intergubernamental de Puntos de Contacto sobre el Uso de las Tecnologías de la Información "
        "y las Comunicaciones en el Contexto de la Seguridad Internacional"
    ),
}
SHORT_DIRECTORY = {
    Language.ARABIC: "دليل جهات الاتصال",
    Language.CHINESE: "联络点名录",
    Language.ENGLISH: "Points of Contact Directory",
    Language.FRENCH: "Répertoire de points de contact",
    Language.RUSSIAN: "Реестр контактных пунктов",
    Language.SPANISH: "Directorio de Puntos de Contacto",
}
COMMA = {Language.ARABIC: "، ", Language.CHINESE: "，"}


@dataclass(frozen=True, slots=True)
class Names:
    """Names in one language. Empty: the office where none is named, and what only settings can say."""

    organisation: str
    office: str
    directory: str  # the long, official name
    directory_short: str
    sender: str  # before the address that our mail comes from
    signatory: str  # below a mail; empty: the secretariat without a name of its own
    mandate: str
    postal_address: str
    keeper: str  # the organisation with its office


def names_in(settings: Settings, language: Language) -> Names:
    """The names in a language. An organisation of its own has neither the office nor the long name of another."""
    is_own = bool(settings.organisation)
    organisation = settings.organisation.spoken(language) or ORGANISATION[language]
    short = settings.directory_short_name.spoken(language) or SHORT_DIRECTORY[language]
    office = settings.office.spoken(language) or ("" if is_own else OFFICE[language])
    own_name = settings.sender_name.spoken(language)
    return Names(
        organisation=organisation,
        office=office,
        directory=settings.directory_name.spoken(language) or (short if is_own else DIRECTORY[language]),
        directory_short=short,
        sender=own_name or listed(language, organisation, short),
        signatory=own_name,
        mandate=settings.mandate.spoken(language),
        postal_address=settings.postal_address.spoken(language),
        keeper=_keeper(language, office, organisation),
    )


def listed(language: Language, *parts: str) -> str:
    """The parts that are not empty, with the language's own commas between."""
    return COMMA.get(language, ", ").join(part for part in parts if part)


def _keeper(language: Language, office: str, organisation: str) -> str:
    if language is Language.CHINESE and not office.isascii():
        return organisation + office
    return listed(language, office, organisation)


def entry_line(language: Language, name: str, position: str, entity: str) -> str:
    """Who a point of contact is, in one line: name, function, organisation; in Chinese the organisation first."""
    parts = (name, position, entity)
    return listed(language, *(reversed(parts) if language is Language.CHINESE else parts))
