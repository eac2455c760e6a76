# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""The large systems' notices, translated for their users."""

from tests.pingcheck.mailreading.shapes import Notice

TRANSLATED = [
    Notice("exchange, de", "Postmaster <postmaster@exchange.example>", "Unzustellbar: Communication check", """\
Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

{to}
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.

Diagnoseinformationen für Administratoren:
Generierender Server: mx.exchange.example
{to}
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
"""),
    Notice("exchange, fr", "Postmaster <postmaster@exchange.example>", "Non remis : Communication check", """\
Échec de la remise à ces destinataires ou groupes :

{to}
L'adresse de courrier que vous avez entrée est introuvable. Vérifiez l'adresse de messagerie du destinataire et essayez de renvoyer le message.
"""),
    Notice("exchange, es", "Postmaster <postmaster@exchange.example>", "No se puede entregar: Communication check", """\
Error de entrega a estos destinatarios o grupos:

{to}
No se encontró la dirección de correo electrónico que especificó. Compruebe la dirección de correo electrónico del destinatario e intente reenviar el mensaje.
"""),
    Notice("exchange, es, full", "Postmaster <postmaster@exchange.example>", "No se puede entregar: Communication check", """\
Error de entrega a estos destinatarios o grupos:

{to}
El buzón del destinatario está lleno y no puede aceptar mensajes en este momento. Intente reenviar el mensaje más tarde.
""", dead=False),
    Notice("exchange, pt", "Postmaster <postmaster@exchange.example>", "Não é possível entregar: Communication check", """\
Falha na entrega a estes destinatários ou grupos:

{to}
Não foi possível localizar o endereço de email inserido. Verifique o endereço de email do destinatário e tente reenviar a mensagem.
"""),
    Notice("exchange, it", "Postmaster <postmaster@exchange.example>", "Non recapitabile: Communication check", """\
Recapito non riuscito per i seguenti destinatari o gruppi:

{to}
Impossibile trovare l'indirizzo di posta elettronica immesso. Verificare l'indirizzo di posta elettronica del destinatario.
"""),
    Notice("exchange, ru", "Postmaster <postmaster@exchange.example>", "Не удается доставить: Communication check", """\
Сбой доставки следующим получателям или группам:

{to}
Не удалось найти указанный адрес электронной почты. Проверьте адрес электронной почты получателя и попробуйте отправить сообщение снова.
"""),
    Notice("exchange, zh", "Postmaster <postmaster@exchange.example>", "无法传递: Communication check", """\
向下列收件人或组传递邮件失败:

{to}
找不到您输入的电子邮件地址。请检查收件人的电子邮件地址，然后尝试重新发送邮件。
"""),
    Notice("exchange, ja", "Postmaster <postmaster@exchange.example>", "配信不能: Communication check", """\
次の受信者またはグループへの配信に失敗しました:

{to}
入力した電子メール アドレスが見つかりませんでした。受信者の電子メール アドレスを確認して、メッセージを再送信してください。
"""),
    Notice("exchange, ar", "Postmaster <postmaster@exchange.example>", "غير قابل للتسليم: Communication check", """\
فشل التسليم إلى هؤلاء المستلمين أو المجموعات:

{to}
تعذر العثور على عنوان البريد الإلكتروني الذي أدخلته. يُرجى التحقق من عنوان البريد الإلكتروني للمستلم ومحاولة إعادة إرسال الرسالة.
"""),
    Notice("exchange, nl", "Postmaster <postmaster@exchange.example>", "Onbestelbaar: Communication check", """\
Bezorging aan deze geadresseerden of groepen is mislukt:

{to}
Het ingevoerde e-mailadres is niet gevonden. Controleer het e-mailadres van de geadresseerde en probeer het bericht opnieuw te verzenden.
"""),
    Notice("exchange, pl", "Postmaster <postmaster@exchange.example>", "Nie można dostarczyć: Communication check", """\
Dostarczenie do następujących adresatów lub grup nie powiodło się:

{to}
Nie można odnaleźć wprowadzonego adresu e-mail. Sprawdź adres e-mail adresata i spróbuj ponownie wysłać wiadomość.
"""),
    Notice("exchange, tr", "Postmaster <postmaster@exchange.example>", "Teslim edilemedi: Communication check", """\
Bu alıcılara veya gruplara teslim edilemedi:

{to}
Girdiğiniz e-posta adresi bulunamadı. Lütfen alıcının e-posta adresini denetleyin ve iletiyi yeniden göndermeyi deneyin.
"""),
    Notice("exchange, cs", "Postmaster <postmaster@exchange.example>", "Nedoručitelné: Communication check", """\
Zprávu se nepodařilo doručit těmto příjemcům nebo skupinám:

{to}
Zadaná e-mailová adresa nebyla nalezena. Zkontrolujte e-mailovou adresu příjemce a zkuste zprávu odeslat znovu.
"""),
    Notice("exchange, sv", "Postmaster <postmaster@exchange.example>", "Det går inte att leverera: Communication check", """\
Det gick inte att leverera meddelandet till följande mottagare eller grupper:

{to}
Den angivna e-postadressen hittades inte. Kontrollera mottagarens e-postadress och försök att skicka meddelandet igen.
"""),
    Notice("exchange, ko", "Postmaster <postmaster@exchange.example>", "배달되지 않음: Communication check", """\
다음 받는 사람 또는 그룹에 배달하지 못했습니다.

{to}
입력한 전자 메일 주소를 찾을 수 없습니다. 받는 사람의 전자 메일 주소를 확인하고 메시지를 다시 보내십시오.
"""),
    Notice("outlook.com, fr", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@outlook.example>", "Non remis : Communication check", """\
Votre message à {to} n'a pas pu être remis.

duty.officer n'a pas été trouvé à mfa.alb.example.
"""),
    Notice("outlook.com, de", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@outlook.example>", "Unzustellbar: Communication check", """\
Ihre Nachricht an {to} konnte nicht zugestellt werden.

duty.officer wurde unter mfa.alb.example nicht gefunden.
"""),
    Notice("outlook.com, es", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@outlook.example>", "No se puede entregar: Communication check", """\
No se pudo entregar tu mensaje a {to}.

duty.officer no se encontró en mfa.alb.example.
"""),
    Notice("gmail, fr", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** Adresse introuvable **

Votre message à {to} n'a pas été distribué, car l'adresse est introuvable ou ne peut pas recevoir d'e-mails.
"""),
    Notice("gmail, es", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** No se encontró la dirección **

Tu mensaje no se entregó a {to} porque no se encontró la dirección o esta no puede recibir correos electrónicos.
"""),
    Notice("gmail, ru", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** Адрес не найден **

Ваше письмо не доставлено получателю {to}, так как адрес не найден или не может принимать почту.
"""),
    Notice("gmail, de, voll", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** Posteingang des Empfängers voll **

Ihre Nachricht konnte nicht an {to} zugestellt werden. Der Posteingang des Empfängers ist voll oder er erhält derzeit zu viele E-Mails.
""", dead=False),
    Notice("gmail, zh", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** 找不到地址 **

您的邮件未能递送至 {to}，因为系统找不到该地址，或者该地址无法接收邮件。
"""),
    Notice("gmail, ar", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)", """\
** لم يتم العثور على العنوان **

لم يتم تسليم رسالتك إلى {to} لأنه تعذّر العثور على العنوان أو لأنه لا يستطيع تلقي الرسائل.
"""),
]  # fmt: skip
