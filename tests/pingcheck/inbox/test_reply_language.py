"""In which language a reply is: composed replies of each language and of its neighbours."""

import pytest

from directory.languages import Language
from pingcheck.inbox.reply_language import language_of

REPLIES = {
    "english": ("Thank you, we have received your message.", Language.ENGLISH),
    "english, short": ("Yes, received", Language.ENGLISH),
    "english with a French name": ("Please write to Aurélie Lefèvre, who is now the contact.", Language.ENGLISH),
    "french": ("Je ne suis plus chargé de ce dossier, voyez avec Mme Anvers.", Language.FRENCH),
    "french, bien reçu": ("Bien reçu, merci.", Language.FRENCH),
    "spanish": ("Hemos recibido su mensaje, muchas gracias.", Language.SPANISH),
    "spanish, not me": ("Ya no soy el punto de contacto.", Language.SPANISH),
    "russian": ("Получили, спасибо. Звоните по телефону.", Language.RUSSIAN),
    "russian with an address": ("Пишите на poc@mid.example", Language.RUSSIAN),
    "arabic": ("وصلتنا رسالتكم، شكرا لكم", Language.ARABIC),
    "chinese": ("已收到，谢谢。", Language.CHINESE),
    "chinese with an address": ("请写信给 poc@cn.example，谢谢您的来信。我们已经收到了", Language.CHINESE),
    "portuguese": ("Recebemos a mensagem, obrigado. Não sou mais o contato.", None),
    "german": ("Wir haben die Nachricht erhalten, danke.", None),
    "italian": ("Ricevuto, grazie. Non sono più il referente.", None),
    "ukrainian": ("Ми отримали вашого листа, дякуємо її", None),
    "persian": ("پیام شما رسید، متشکریم", None),
    "japanese": ("受け取りました。ありがとうございます。", None),
    "greek": ("Λάβαμε το μήνυμά σας", None),
    "one word of several languages": ("OK", None),
    "nothing": ("", None),
    "numbers": ("+254 20 555 0110", None),
}


@pytest.mark.parametrize("name", REPLIES)
def test_the_language_of_a_reply(name: str) -> None:
    words, language = REPLIES[name]
    assert language_of(words) is language
