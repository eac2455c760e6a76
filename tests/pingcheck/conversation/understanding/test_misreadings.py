"""Replies that look like an answer and are none, or are another, by kind; each was surely misread once."""

import pytest

from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.exercises.status import Answer

# A machine's view: a person says that it reached *me*.
OF_MACHINES = (
    "Your message was successfully delivered to the recipient.",
    "Message delivered to mailbox.",
    "Your message was received and is being delivered to the recipient.",
    "Your message was received and is queued for inspection.",
    "This is an abuse report for an email message received from IP 1.2.3.4.",
    "Votre message a été remis au destinataire.",
    "Su mensaje ha sido entregado al destinatario.",
    "Ваше сообщение успешно доставлено получателю.",
    "您的邮件已成功送达收件人。",
    "تم تسليم رسالتكم إلى المستلم.",
)
OF_PARTS = (
    "Message reçu partiellement.",
    "Mensaje recibido parcialmente.",
    "Получено частично.",
    "وصلت الرسالة جزئيا.",
    "只收到一部分。",
    "收到率很低",
)
# "No longer" of a thing, a state or a third person.
OF_OTHERS = (
    "I am no longer on leave, message received.",
    "I am no longer able to open the attachment.",
    "My colleague is no longer here, but I am still the point of contact.",
    "I am no longer at my desk today.",
    "I no longer work on Fridays. Received.",
    "I no longer have the previous message.",
    "The previous point of contact is no longer here; I am the new one.",
    "Je n’ai plus accès au lien, mais le message est arrivé.",
    "Je ne suis plus au bureau aujourd’hui.",
    "Ya no estoy en la oficina hoy.",
    "Ya no tenemos abogado en la Misión. ¿Hace falta para responder?",
    "Передал ответственному.",
    "前任联络人已离职，现在由我负责。",
    "لم أعد أستطيع فتح الرابط لكن الرسالة وصلت.",
    "لم أعد في المكتب اليوم.",
)
DENIED = (
    "This is not the wrong person.",
    "I am not the minister, but I am the point of contact.",
    "I am not the right person to ask about the resolution, but the message reached me.",
    "Please call my colleague, not me.",
    "The office of the Wrong Person wishes you well",
)
NOTHING_WRONG = (
    "Our details are unchanged since last year.",
    "Please do not change our details.",
    "We sell generators. Yes, call us now at +355 4 111.",
)
# Quoted, supposed or asked, and so not said.
MENTIONED = (
    "ماذا أختار: «استلمت» أم «لست الشخص المعني»؟ لم يبلغني أحد بأنني جهة الاتصال.",
    "Dear [NAME], we confirm receipt of [SUBJECT] on [DATE].",
    "Mi compañera dice que ponga «recibido» y mi jefe que ponga «persona equivocada». ¿Qué pongo?",
    "Mon chef dit qu'il faut répondre « je ne suis plus le contact », mais je ne réponds pas.",
    "Возможно, с июля я уже не буду контактным лицом, но приказ не подписан.",
    "应该选“收到”还是“找错人了”？没有人通知我是联络点。",
    "七月以后我可能不再是联络人，但任命文件还没下来。",
    "Perhaps I am no longer the point of contact.",
)
NEVER_SURE = (*OF_MACHINES, *OF_PARTS, *DENIED, *NOTHING_WRONG, *MENTIONED)


@pytest.mark.parametrize("words", NEVER_SURE)
def test_what_only_looks_like_an_answer_is_never_sure(words: str) -> None:
    read = understand(words)
    assert not read.sure, read


@pytest.mark.parametrize("words", OF_OTHERS)
def test_what_is_said_of_a_thing_or_of_others_is_no_farewell(words: str) -> None:
    read = understand(words)
    assert not (read.sure and read.answer is not Answer.RECEIVED), read


@pytest.mark.parametrize(
    "words",
    [
        "I am no longer the point of contact.",
        "Je ne suis plus le point de contact.",
        "Ya no soy el punto de contacto.",
        "Я больше не контактное лицо.",
        "我不再是联络人。",
        "لم أعد جهة الاتصال.",
        "“I am no longer the point of contact.”",
    ],
)
def test_who_says_it_of_the_role_is_believed(words: str) -> None:
    read = understand(words)
    assert read.sure, read
    assert read.answer is Answer.NO_LONGER_ME


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Received.\nCyber Attack Response Centre", False),
        ("Reçu.\nCellule de crise cyberattaque", False),
        ("We handle ransomware incidents 24/7.", False),
        ("Last year we were attacked, today all is fine.", False),
        ("the power grid is down because of malware", True),
        ("We suffered a data breach yesterday.", True),
        ("Someone is exfiltrating data from the ministry as we speak", True),
        ("Nous avons un incident grave en ce moment.", True),
        ("Tenemos un incidente grave en este momento.", True),
        ("У нас серьёзный инцидент.", True),
        ("我们现在发生严重安全事件。", True),
        ("通信测试。未发生任何安全事件。", False),
        ("لدينا حادث خطير الآن.", True),
    ],
)
def test_an_incident_is_a_sentence_and_no_name(words: str, tells: bool) -> None:
    assert understand(words).incident is tells


def test_words_with_bytes_that_are_no_text_are_never_sure() -> None:
    for said in ("Received, thank you.", "I was never the contact, wrong person."):
        assert understand(said).sure
        assert not understand(f"{said}\n\nSou\ufffdce").sure
