# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Large hosters, in their customers' languages: what each says of a mailbox that is not there."""

from tests.pingcheck.mailreading.shapes import Notice

HOSTERS = [
    Notice("microsoft 365", "postmaster@outlook.example", "Undeliverable: Communication check", """\
Delivery has failed to these recipients or groups:

{to}
The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message. If the problem continues, please contact your email admin.

Diagnostic information for administrators:
Generating server: AM0PR01MB.eurprd01.prod.exchangelabs.com
{to}
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {to} not found by SMTP address lookup'
"""),
    Notice("microsoft 365, edge", "postmaster@outlook.example", "Undeliverable: Communication check", """\
Your message to {to} couldn't be delivered.

{to} wasn't found at mfa.alb.example.

Remote Server returned '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR01FT016.eop-EUR01.prod.protection.outlook.com]'
"""),
    Notice("hotmail", "postmaster@hotmail.example", "Delivery Status Notification (Failure)", """\
This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       {to}

550 5.5.0 Requested action not taken: mailbox unavailable
"""),
    Notice("gmail", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** Address not found **

Your message wasn't delivered to {to} because the address couldn't be found, or is unable to receive mail.

The response was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.
"""),
    Notice("gmail, old", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
Delivery to the following recipient failed permanently:

     {to}

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain mfa.alb.example by mx.mfa.alb.example. [192.0.2.1].

The error that the other server returned was:
550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table
"""),
    Notice("gmail, domain", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** Address not found **

Your message wasn't delivered to {to} because the domain mfa.alb.example couldn't be found. Check for typos or unnecessary spaces and try again.

The response was:

DNS Error: 46313218 DNS type 'mx' lookup of mfa.alb.example responded with code NXDOMAIN
Domain name not found: mfa.alb.example
"""),
    Notice("yahoo", "MAILER-DAEMON@yahoo.example", "Failure Notice", """\
Sorry, we were unable to deliver your message to the following address.

<{to}>:
554: delivery error: dd This user doesn't have a mfa.alb.example account ({to}) [0] - mta1.mail.example
"""),
    Notice("aol", "MAILER-DAEMON@aol.example (Mail Delivery Subsystem)", "Returned mail: User unknown", """\
The original message was received at Mon, 2 Mar 2026 03:00:00 -0500

*** ATTENTION ***

Your e-mail is being returned to you because there was a problem with its
delivery.  The address which was undeliverable is listed in the section
labeled: "----- The following addresses had permanent fatal errors -----".

   ----- The following addresses had permanent fatal errors -----
<{to}>

   ----- Transcript of session follows -----
... while talking to air-mx.mail.aol.example.:
>>> RCPT To:<{to}>
<<< 550 MAILBOX NOT FOUND
550 <{to}>... User unknown
"""),
    Notice("amazon ses", "MAILER-DAEMON@eu-west-1.amazonses.example", "Delivery Status Notification (Failure)", """\
An error occurred while trying to deliver the mail to the following recipients:
{to}
smtp; 550 5.1.1 user unknown
"""),
    Notice("sendgrid", "MAILER-DAEMON@sendgrid.example", "Undelivered Mail Returned to Sender", """\
Hello, this is the mail server on o1.sendgrid.example.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <{to}>  delivery failed; will not continue trying
"""  "\n550 5.1.1 The email account that you tried to reach does not exist\n"),
    Notice("icloud", "postmaster@icloud.example", "Undeliverable mail", """\
Your message could not be delivered to the following recipients:

<{to}>: 550 5.1.1 <{to}>: user does not exist
"""),
    Notice("gmx", "Mail Delivery System <mailer-daemon@kundenserver.example>", "Mail delivery failed: returning message to sender", """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"{to}":
SMTP error from remote server after RCPT command:
host: mx.mfa.alb.example
5.1.1 <{to}>: Recipient address rejected: User unknown
"""),
    Notice("web.de", "WEB.DE <mailer-daemon@web.example>", "Mail delivery failed: returning message to sender", """\
Diese Nachricht wurde automatisch erstellt.

Ihre E-Mail konnte nicht an den folgenden Empfänger zugestellt werden:

{to}

Grund: Requested action not taken: mailbox unavailable. Der Empfänger ist unbekannt.
"""),
    Notice("mail.ru", "mailer-daemon@corp.mail.example", "Mail delivery failed", """\
Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

**********************
  {to}
    Пользователь не найден (550 User not found)
**********************
"""),
    Notice("yandex", "MAILER-DAEMON@yandex.example", "Недоставленное сообщение", """\
Это письмо отправлено почтовым сервером yandex.example.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности
можно найти ниже.

<{to}>: host mx.mfa.alb.example[192.0.2.1] said: 550 5.7.1 No such user! (in reply to RCPT TO command)
"""),
    Notice("qq", "PostMaster@qq.example", "系统退信/Systems bounce", """\
抱歉，您的邮件被退回来了……

原邮件信息：
收件人：{to}

退信原因：
收件人邮件地址（{to}）不存在，邮件无法送达。
host mx.mfa.alb.example[192.0.2.1] said: 550 Mailbox not found.
"""),
    Notice("netease", "Postmaster@163.example", "系统退信", """\
很抱歉，您的邮件没有送达以下地址：
    {to}

退信代码: 550 User not found: {to}
    收件人帐号不存在，请检查收件人地址
"""),
    Notice("ezweb", "Postmaster@ezweb.example", "Mail System Error - Returned Mail", """\
The following addresses had permanent fatal errors -----

<{to}>
Each of the following recipients was rejected by a remote
mail server.

Recipient: <{to}>
>>> RCPT TO:<{to}>
<<< 550 <{to}>: User unknown
"""),
    Notice("docomo", "mail-daemon@docomo.example", "Undeliverable", """\
次のメールアドレスへの送信は失敗しました。

Recipient: <{to}>
    550 Unknown user {to}
"""),
    Notice("biglobe", "postmaster@biglobe.example", "Returned mail:", """\
   ----- The following addresses had delivery problems -----
{to}

   ----- Non-delivered information -----
宛先のメールアドレスが見つかりませんでした。
"""),
    Notice("facebook", "Mail System <mailer-daemon@mx.facebook.example>", "Sorry, your message could not be delivered", """\
This message was created automatically by Facebook.

Sorry, your message could not be delivered to the following recipient(s): {to}

550 5.1.1 RCP-P1 The recipient does not exist
"""),
    Notice("zoho", "mailer-daemon@mail.zoho.example", "Undelivered Mail Returned to Sender", """\
This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

{to} Invalid Recipient, ERROR_CODE :550, ERROR_CODE :5.1.1 <{to}>: user does not exist
"""),
    Notice("orange", "MAILER-DAEMON@orange.example", "Message non distribué", """\
Votre message n'a pas pu être remis aux destinataires suivants :

  {to} : 550 5.1.1 Adresse d'au moins un destinataire invalide.
"""),
    Notice("t-online", "Mail Delivery System <MAILER-DAEMON@t-online.example>", "Unzustellbare Nachricht", """\
Leider konnte Ihre Nachricht nicht zugestellt werden an:

{to}

Die Adresse existiert nicht.
"""),
    Notice("libero", "MAILER-DAEMON@libero.example", "Mancato recapito", """\
Il messaggio non è stato recapitato a:

{to}: utente sconosciuto
"""),
    Notice("terra", "MAILER-DAEMON@terra.example", "Mensaje no entregado", """\
Su mensaje no pudo ser entregado al destinatario:

{to}: la dirección de correo no existe
"""),
    Notice("uol", "MAILER-DAEMON@uol.example", "Falha na entrega", """\
Sua mensagem não pôde ser entregue ao destinatário {to}:
usuário inexistente
"""),
    Notice("naver", "MAILER-DAEMON@naver.example", "메일 전송 실패", """\
다음 수신자에게 메일을 전달하지 못했습니다.

{to}: 존재하지 않는 사용자입니다 (550 No such user)
"""),
    Notice("arabic host", "MAILER-DAEMON@mail.gov.example", "فشل تسليم الرسالة", """\
لم يتم تسليم رسالتك إلى المستلم:

{to}

السبب: عنوان البريد غير موجود
"""),
]  # fmt: skip
