# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Providers of many countries, in their users' languages."""

from tests.pingcheck.mailreading.shapes import Notice

ABROAD = [
    Notice("mail.ru, moved on", "mailer-daemon@corp.mail.example", "Mail failure.", """\
Это письмо создано автоматически сервером Mail.Ru, отвечать на него не
нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким
получателям:

**********************

{to}: почтовый ящик переполнен
mailbox is full

**********************
""", dead=False),
    Notice("rambler", "Mail Delivery System <MAILER-DAEMON@rambler.example>", "Недоставленное сообщение", """\
Здравствуйте!

Ваше сообщение не было доставлено следующим адресатам:

{to}: адресат с таким именем не зарегистрирован
"""),
    Notice("163, zh", "Postmaster@163.example", "系统退信", """\
抱歉，您的邮件被退回来了……
原邮件信息：
时间：2026-03-02 09:00:00
主题：Communication check
收件人：{to}
退信原因：
收件人的邮箱不存在。
SMTP error, RCPT TO: 550 User not found: {to}
建议解决方案：
请核对收件人地址后再次发送。
"""),
    Notice("163, zh, full", "Postmaster@163.example", "系统退信", """\
抱歉，您的邮件被退回来了……
收件人：{to}
退信原因：
收件人邮箱空间不足，无法接收新邮件。
""", dead=False),
    Notice("sina", "MAILER-DAEMON@sina.example", "邮件传输失败！", """\
sina.com.
邮件无法发送到您指定的地址中。

<{to}>:
该用户不存在

--- 附件中的内容是原信件的一份拷贝
"""),
    Notice("coremail, en", "postmaster@coremail.example", "Undeliverable mail", """\
The following message could not be delivered to <{to}>

Reason: MX.MFA.ALB.EXAMPLE: 550 Requested action not taken: mailbox unavailable: user not exist
"""),
    Notice("taiwan", "Mail Delivery System <MAILER-DAEMON@tw.example>", "郵件無法傳遞通知", """\
您的信件無法傳送給下列收件者：

<{to}>：查無此使用者，請確認收件者地址是否正確。
"""),
    Notice("orange, fr", "Postmaster <postmaster@orange.example>", "Message non distribué", """\
Votre message n'a pas pu être délivré à un ou plusieurs destinataires.

<{to}> : 550 5.1.1 Adresse d'au moins un destinataire invalide. OFR_416
"""),
    Notice("free, fr, pleine", "MAILER-DAEMON@free.example", "Message non remis", """\
Votre message n'a pas pu être remis à l'adresse suivante :

<{to}>:
La boîte aux lettres du destinataire est pleine.
""", dead=False),
    Notice("t-online, de", "Mail Delivery System <postmaster@t-online.example>", "Ihre E-Mail konnte nicht zugestellt werden", """\
|------------------------- Message log follows: -------------------------|
 Die folgende Empfängeradresse ist unbekannt:
|------------------------- Failed addresses follow: ---------------------|
 <{to}> ... unknown user
|------------------------- Message header follows: ----------------------|
"""),
    Notice("1und1, de", "Mail Delivery System <mailer-daemon@kundenserver.example>", "Mail delivery failed: returning message to sender", """\
Diese Nachricht wurde automatisch von der E-Mail-Server-Software erstellt.

Eine Nachricht, die Sie versendet haben, konnte an einen oder mehrere
Empfänger nicht zugestellt werden. Folgende Adresse ist fehlgeschlagen:

{to}:
    SMTP error from remote server for RCPT TO command, host: mx.mfa.alb.example (192.0.2.1) reason: 550 5.1.1 User unknown
"""),
    Notice("strato, de", "Mail Delivery System <MAILER-DAEMON@strato.example>", "Unzustellbare Nachricht", """\
Ihre Nachricht konnte leider nicht zugestellt werden.

<{to}>: Der Empfänger existiert nicht auf diesem Server.
"""),
    Notice("aruba, it", "Mail Delivery System <MAILER-DAEMON@aruba.example>", "Mancato recapito", """\
Il messaggio non è stato recapitato al seguente destinatario:

{to}

Motivo: casella di posta inesistente
"""),
    Notice("libero, it, piena", "Mail Delivery System <MAILER-DAEMON@libero.example>", "Mancata consegna", """\
Il messaggio non può essere consegnato ai seguenti destinatari:

<{to}>: la casella del destinatario è piena
""", dead=False),
    Notice("terra, es", "MAILER-DAEMON@terra.example", "Mensaje no entregado", """\
Su mensaje no ha podido ser entregado a los siguientes destinatarios:

<{to}>: la cuenta de correo no existe
"""),
    Notice("locaweb, pt", "MAILER-DAEMON@locaweb.example", "Mensagem não entregue", """\
Sua mensagem não pôde ser entregue ao seguinte destinatário:

<{to}>: usuário desconhecido
"""),
    Notice("wp.pl", "MAILER-DAEMON@wp.example", "Wiadomość nie została dostarczona", """\
Wiadomość nie została dostarczona do następującego adresata:

<{to}>: nie ma takiego użytkownika
"""),
    Notice("seznam, cs", "Mailer-Daemon@seznam.example", "Zprávu nelze doručit", """\
Vaše zpráva nemohla být doručena na adresu:

<{to}>: uživatel neexistuje
"""),
    Notice("freemail, hu", "MAILER-DAEMON@freemail.example", "Kézbesíthetetlen levél", """\
Az Ön levelét nem sikerült kézbesíteni a következő címzettnek:

<{to}>: nincs ilyen felhasználó
"""),
    Notice("walla, he", "MAILER-DAEMON@walla.example", "לא ניתן למסור את ההודעה", """\
לא ניתן היה למסור את ההודעה לנמענים הבאים:

<{to}>: 550 5.1.1 User unknown
"""),
    Notice("thai", "MAILER-DAEMON@th.example", "ส่งข้อความไม่สำเร็จ", """\
ไม่สามารถส่งข้อความถึงผู้รับต่อไปนี้:

<{to}>: 550 5.1.1 User unknown
"""),
    Notice("viet", "MAILER-DAEMON@vn.example", "Không gửi được thư", """\
Thư của bạn không gửi được tới người nhận sau:

<{to}>: 550 5.1.1 không tìm thấy người nhận
"""),
    Notice("yandex, ru", "mailer-daemon@yandex.example", "Недоставленное сообщение", """\
Это сообщение отправлено почтовым сервером yandex.ru.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

<{to}>: host mx.mfa.alb.example[192.0.2.1] said: 550 5.7.1 No such user!
    (in reply to RCPT TO command)
"""),
]  # fmt: skip
