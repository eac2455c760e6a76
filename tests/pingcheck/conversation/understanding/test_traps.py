"""What looks like a confirmation and is none, and what looks like a denial and is none."""

import pytest

from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.exercises.status import REACHES, Answer
from pingcheck.mailreading import reply_parts

# Heard from people, machines and secretaries; each looks like a confirmation and is none.
TRAPS = """
Kindly acknowledge receipt. | Please confirm | Thanks for confirming receipt. | We received your invoice.
Confirmed: this is a scam | I confirm that I am not the contact | We confirm our participation in the meeting on 4 May
Message received by our mail gateway and held for review | My predecessor received it | Yes or no?
Thank you for contacting us. We have received your message. | Noted, will forward | OK but I'm not the right person
Merci d'accuser réception | Bien reçu. Je reviens vers vous. | Bonne réception | Je confirme ma participation
Sírvanse acusar recibo | Recibido, lo reenvío al área correspondiente | Confirmo mi asistencia | Recibido por error
Просим подтвердить получение | Ваше обращение принято | Подтверждаем участие в совещании | Письмо получено по ошибке
请确认收到 | 收到发票 | 收到，待领导批示 | 您的邮件已收到，我们会尽快处理 | 好像收到了
يرجى تأكيد الاستلام | استلمنا دعوتكم | تم الاستلام وجاري المتابعة | أعتقد أنها وصلت
The registry received your letter | My wife read this to me | Received by the guard at the gate | They say it arrived
Il sera bien reçu | Le greffe a reçu votre lettre | On me dit que c'est bien arrivé | Nous aurions voulu l'avoir reçu
Mesa de entradas recibió su carta | Me dicen que llegó bien | Hubiéramos querido recibirlo | Ojalá lo haya recibido él
Говорят, дошло | Канцелярия получила ваше письмо | Получено охраной на входе | То, что получила бухгалтерия, без подписи
听说已经收到了 | 收发室收到了你们的信 | 门卫收到的 | 您好 | 要是能收到就好了
يقولون إنها وصلت | استلم الديوان خطابكم | كنا نتمنى استلامها | السلام عليكم
Your address is wrong | У вас неверный адрес
Bitte bestätigen Sie den Empfang | Ho ricevuto per errore | Recebi por engano
"""


@pytest.mark.parametrize("trap", [trap.strip() for line in TRAPS.strip().splitlines() for trap in line.split("|")])
def test_what_only_looks_like_a_confirmation_is_none(trap: str) -> None:
    read = understand(reply_parts(trap).own)
    assert not (read.sure and read.answer in REACHES), read


HARMLESS = """
Received. The link does not open here, so I answer by mail. | Apologies that I did not answer earlier, it was received.
Reçu. Le lien ne s'ouvre pas chez nous.
Recibido. No pude abrir el enlace. | Disculpe que no contestara antes, sí recibí el mensaje.
Получено. Ссылка у нас не открывается. | На этот раз фильтр не задержал письмо: получено. | Даааа, получили
收到。链接打不开，故以邮件回复。 | 这次过滤器没有拦住：收到了。 | 确认收到，没有回复第一封邮件，深表歉意。
تم الاستلام. الرابط لا يفتح عندنا. | هذه المرة لم يحجبها الفلتر: وصلت. | wasalat, shukran
"""


@pytest.mark.parametrize("words", [one.strip() for line in HARMLESS.strip().splitlines() for one in line.split("|")])
def test_a_negation_about_something_else_denies_nothing(words: str) -> None:
    read = understand(reply_parts(words).own)
    assert (read.answer, read.sure) == (Answer.RECEIVED, True), read


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("You have the wrong address.", Answer.WRONG_PERSON),
        ("Received, but our address is wrong.", Answer.DETAILS_WRONG),
        ("Получено. В нашем адресе ошибка.", Answer.DETAILS_WRONG),
        ("您的地址写错了，我们不是这个机构。", Answer.WRONG_PERSON),
    ],
)
def test_a_wrong_address_is_theirs_unless_it_is_called_ours(words: str, meant: Answer) -> None:
    assert understand(words).answer is meant


@pytest.mark.parametrize(
    "words",
    [
        "Content-Type: text/html Received: from mx20.example.jp (mx20.example.jp [192.0.2.20]) by mx.example",
        "Return-Path: <> please call +254 20 123456",
        "Wrong person. Message-Id: <1@mx.example>",
        "550 5.1.1 wrong address, please update our details",
    ],
)
def test_words_among_which_a_header_or_a_servers_reply_stands_are_never_sure(words: str) -> None:
    """A broken bounce may read like a letter."""
    assert not understand(words).sure


@pytest.mark.parametrize("found_none", ["host named relay.example", "mailbox named poc", "user named poc"])
def test_a_mail_servers_words_about_a_name_are_no_statement_about_a_person(found_none: str) -> None:
    assert not understand(f"Sorry, I couldn't find any {found_none}.").sure


def test_an_internet_address_is_no_telephone_number() -> None:
    assert understand("text 192.0.2.20").answer is None
