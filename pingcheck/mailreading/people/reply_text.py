"""What the writer of a mail wrote, without the mail that it answers: enough to tell a machine from a person."""

import re

# "On … wrote:" in the languages of the common mail programs; below it stands what is answered.
WROTE = re.compile(
    r"^[^\n]{0,200}\b(wrote|schrieb|a écrit|escribió|escreveu|ha scritto|написал\w{0,2}|пишет|skrev|schreef"
    r"|napisał\w{0,2}|kirjoitti|yazdı|írta|napsal\w{0,2})[^\n]{0,60}[:：]\s{0,3}$"
    r"|^[^\n]{0,200}(写道|寫道|のメール|書きました|كتب)[^\n]{0,30}[:：]?\s{0,3}$",
    re.IGNORECASE | re.MULTILINE,
)
DIVIDER = re.compile(
    r"^[ \t]{0,4}[-_—]{2,40} ?(original message|ursprüngliche nachricht|message d'origine|message original"
    r"|mensaje original|mensagem original|messaggio originale|исходное сообщение|原始邮件|原郵件|original appointment"
    r"|forwarded message|الرسالة الأصلية)"
    r"|^[ \t]{0,4}_{20,80}[ \t]{0,4}$",
    re.IGNORECASE | re.MULTILINE,
)
REPLY_HEADER = re.compile(
    r"^\*?(from|von|de|da|от|发件人|寄件者|差出人|من)\s?[:：]\*?[^\n]{1,300}\n(?:[^\n]{0,300}\n){0,2}\*?(sent|date"
    r"|gesendet"
    r"|datum|envoyé|enviad[oa]( el| em)?|fecha|data|inviato|отправлено|дата|发送时间|日期|送信日時|تاريخ الإرسال"
    r"|إرسال|to|an|à"
    r"|para)\s?[:：]",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED = re.compile(r"^[ \t]{0,3}>[^\n]{0,60000}\n?", re.MULTILINE)


def own_words(text: str) -> str:
    """The text above what it answers, without quoted lines."""
    unquoted = QUOTED.sub("", text)
    starts = [found.start() for sign in (WROTE, DIVIDER, REPLY_HEADER) if (found := sign.search(unquoted))]
    return (unquoted[: min(starts)] if starts else unquoted).strip()
