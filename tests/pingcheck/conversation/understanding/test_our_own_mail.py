"""Our own mail, as it is really sent, comes back in a reply: only what the person wrote is an answer."""

import pytest

from directory.contacts import Role
from directory.languages import Language
from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.exercises.exercise import StepKind
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import reply_parts
from pingcheck.wording.catalogues import catalogue
from tests.pingcheck.conversation.understanding.our_mails import sent

RECEIVED = {
    "ar": "وصلتني الرسالة",
    "en": "Received",
    "es": "Recibido",
    "fr": "Bien reçu",
    "ru": "Получено",
    "zh": "收到",
}
AROUND = ["{words}\n\n{marked}", "{marked}\n\n{words}", "{words}\n\n{ours}", "{ours}\n\n{words}"]
STEPS = (StepKind.CALL, StepKind.REMIND)
EVERY_MAIL = [(language, kind, role) for language in Language for kind in STEPS for role in Role]


@pytest.mark.parametrize(("language", "kind", "role"), EVERY_MAIL)
def test_our_mail_alone_is_never_an_answer(language: Language, kind: StepKind, role: Role) -> None:
    """Known as ours it leaves no word; and even taken for the person's own it would not count."""
    ours = sent(language, kind, role)
    assert not reply_parts(f"\n\n{ours}", [ours]).own.strip()
    assert not understand(ours).sure


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("language", "kind", "role"), EVERY_MAIL)
def test_a_reply_above_or_below_it_is_read_alone(language: Language, kind: StepKind, role: Role, around: str) -> None:
    ours, words = sent(language, kind, role), RECEIVED[language.value]
    marked = "".join(f"> {line}\n" for line in ours.splitlines())
    found = reply_parts(around.format(words=words, ours=ours, marked=marked), [ours]).own
    assert found.strip() == words
    assert understand(found).answer is Answer.RECEIVED
    assert understand(found).sure


# How our mails opened before. They still lie in mailboxes and come back.
OLDER = {
    "ar": "هذا اختبار للاتصال. ولم يقع أي حادث.",
    "en": "This is a communication check. There is no incident.",
    "es": "Esta es una comprobación de las comunicaciones. No se ha producido ningún incidente.",
    "fr": "Ceci est une vérification des communications. Il n’y a aucun incident.",
    "ru": "Это проверка связи. Инцидента нет.",
    "zh": "这是一次通信测试，没有发生任何事件。",
}


@pytest.mark.parametrize("language", list(Language))
def test_it_is_known_by_its_opening_where_the_mail_itself_is_not_at_hand(language: Language) -> None:
    words = RECEIVED[language.value]
    now = catalogue(language).gettext("Communication check. No incident has occurred.")
    for opening in (now, OLDER[language.value], now.replace("’", "'")):
        assert reply_parts(f"{words}\n\n{opening}\n\nNo longer me\n").own.strip() == words
