# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Mails that machines send in a person's name: header fields, subject, body, and what must be found in them."""

from datetime import date
from typing import NamedTuple

from pingcheck.mailreading.reading import Reason


class Robot(NamedTuple):
    name: str
    headers: str
    subject: str
    text: str
    reason: Reason = Reason.ABSENCE
    returns_on: date | None = None
    stand_in: str = ""
    ticket: str = ""


REPLIED = "Auto-Submitted: auto-replied"
NONE = ""
MAY_5 = date(2026, 5, 5)

ROBOTS = [
    Robot("exchange, en", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated", "Automatic reply: Communication check",
          "I am out of the office until 5 May 2026. In urgent cases please contact Ana Hoxha, ana.hoxha@mfa.alb.example.", returns_on=MAY_5, stand_in="ana.hoxha@mfa.alb.example"),
    Robot("gmail vacation", REPLIED + "\nPrecedence: bulk\nX-Autoreply: yes", "Out of office Re: Communication check", "I'm on leave and back on May 5.", returns_on=MAY_5),
    Robot("unix vacation", REPLIED, "away from my mail", "I will not be reading my mail for a while.\nYour mail will be read when I return."),
    Robot("notes", NONE, "AUTO: Ana Hoxha is out of the office (returning 05/05/2026)", "I am out of the office until 05/05/2026.", returns_on=MAY_5),
    Robot("no header, subject, de", NONE, "Automatische Antwort: Kommunikationsprüfung", "Ich bin bis zum 05.05.2026 nicht im Büro. In dringenden Fällen wenden Sie sich bitte an vertretung@mfa.alb.example.", returns_on=MAY_5, stand_in="vertretung@mfa.alb.example"),
    Robot("de, abwesenheit", NONE, "Abwesenheitsnotiz", "Sehr geehrte Damen und Herren, ich bin vom 20. April bis 5. Mai 2026 abwesend.", returns_on=MAY_5),
    Robot("fr", REPLIED, "Réponse automatique : Vérification", "Je suis absent du bureau jusqu'au 5 mai 2026. En cas d'urgence, veuillez contacter jean.petit@mfa.alb.example.", returns_on=MAY_5, stand_in="jean.petit@mfa.alb.example"),
    Robot("es", NONE, "Respuesta automática: Comprobación", "Estoy fuera de la oficina hasta el 5 de mayo de 2026. Para asuntos urgentes, contacte con guardia@mfa.alb.example.", returns_on=MAY_5, stand_in="guardia@mfa.alb.example"),
    Robot("it", NONE, "Risposta automatica: Verifica", "Sono fuori ufficio fino al 5 maggio 2026. Per urgenze contattare turno@mfa.alb.example.", returns_on=MAY_5, stand_in="turno@mfa.alb.example"),
    Robot("pt", NONE, "Resposta automática: Verificação", "Estou de férias até 5 de maio de 2026. Em caso de urgência contate plantao@mfa.alb.example.", returns_on=MAY_5, stand_in="plantao@mfa.alb.example"),
    Robot("ru", NONE, "Автоматический ответ: Проверка связи", "Я в отпуске до 5 мая 2026 г. По срочным вопросам обращайтесь: dezhurny@mfa.alb.example", returns_on=MAY_5, stand_in="dezhurny@mfa.alb.example"),
    Robot("zh", NONE, "自动答复: 通信检查", "我正在休假，2026年5月5日返回。紧急情况请联系 zhiban@mfa.alb.example。", returns_on=MAY_5, stand_in="zhiban@mfa.alb.example"),
    Robot("ja", NONE, "自動応答: 通信確認", "5月5日まで休暇をいただいております。お急ぎの場合は touban@mfa.alb.example までご連絡ください。", returns_on=MAY_5, stand_in="touban@mfa.alb.example"),
    Robot("ar", NONE, "رد تلقائي: اختبار الاتصال", "أنا في إجازة حتى ٥ مايو ٢٠٢٦. للأمور العاجلة يرجى الاتصال بـ munaweb@mfa.alb.example", returns_on=MAY_5, stand_in="munaweb@mfa.alb.example"),
    Robot("nl", NONE, "Automatisch antwoord: controle", "Ik ben afwezig tot 5 mei 2026.", returns_on=MAY_5),
    Robot("sv", NONE, "Autosvar: kontroll", "Jag är på semester till den 5 maj 2026.", returns_on=MAY_5),
    Robot("pl", NONE, "Automatyczna odpowiedź: kontrola", "Jestem na urlopie do 5 maja 2026.", returns_on=MAY_5),
    Robot("tr", NONE, "Otomatik yanıt: kontrol", "5 Mayıs 2026 tarihine kadar izinde olacağım.", returns_on=MAY_5),
    Robot("ko", NONE, "자동 회신: 통신 점검", "2026.5.5까지 휴가입니다.", returns_on=MAY_5),
    Robot("cs", NONE, "Automatická odpověď: kontrola", "Jsem na dovolené do 5. května 2026.", returns_on=MAY_5),
    Robot("da", NONE, "Autosvar: kontrol", "Jeg er på ferie, tilbage den 5. maj 2026.", returns_on=MAY_5),
    Robot("fi", NONE, "Automaattinen vastaus: tarkistus", "Olen lomalla 5.5.2026 asti.", returns_on=MAY_5),
    Robot("el", NONE, "Αυτόματη απάντηση: έλεγχος", "Απουσιάζω έως 05/05/2026.", returns_on=MAY_5),
    Robot("ro", NONE, "Răspuns automat: verificare", "Sunt în concediu până la 05.05.2026.", returns_on=MAY_5),
    Robot("only words, null return", "Return-Path: <>", "Re: Communication check", "I am currently out of the office and will reply when I return."),
    Robot("cannot be reached", "Return-Path: <>\nAuto-Submitted: auto-replied", "Re: Communication check", "I am on mission and cannot be reached; your message was not accepted as read. It could not be delivered to my deputy either."),
    Robot("only words, new subject", NONE, "Communication check", "I am currently out of the office with limited access to e-mail. I will be back on 5 May 2026. For urgent matters call the duty desk.", returns_on=MAY_5),
    Robot("says it is one", NONE, "Re: Communication check", "This is an automated response. I am on mission until 5 May 2026.", returns_on=MAY_5),
    Robot("left the ministry", REPLIED, "Automatic reply: Communication check", "I no longer work at the Ministry. Please contact new.officer@mfa.alb.example.", reason=Reason.MOVED, stand_in="new.officer@mfa.alb.example"),
    Robot("acknowledged", REPLIED, "Re: Communication check", "Thank you for your e-mail. We have received it and will answer as soon as possible.", reason=Reason.ACKNOWLEDGEMENT),
    Robot("acknowledged, fr", NONE, "Accusé de réception", "Ceci est un message automatique. Nous avons bien reçu votre message.", reason=Reason.ACKNOWLEDGEMENT),
    Robot("request tracker", "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-RT-Loop-Prevention: cert.example", "[cert.example #48213] AutoReply: Communication check",
          "This message has been automatically generated in response to the creation of a ticket regarding:\n\t\"Communication check\".\nYour ticket has been assigned an ID of [cert.example #48213].", reason=Reason.TICKET_OPENED, ticket="48213"),
    Robot("otrs", "X-Powered-By: OTRS\nAuto-Submitted: auto-replied", "[Ticket#2026030210000017] RE: Communication check", "Dear customer, thank you for your e-mail. Your request has been received under ticket number 2026030210000017.", reason=Reason.TICKET_OPENED, ticket="2026030210000017"),
    Robot("jira", "Auto-Submitted: auto-generated", "CERT-1234 Communication check", "Just confirming that we got your request. Your request has been created. Ref: CERT-1234", reason=Reason.TICKET_OPENED, ticket="CERT-1234"),
    Robot("servicenow", "Auto-Submitted: auto-generated", "Incident INC0012345 - opened on your behalf", "Incident INC0012345 has been created.", reason=Reason.TICKET_OPENED, ticket="INC0012345"),
    Robot("zendesk", "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All", "[Request received] Communication check", "##- Please type your reply above this line -##\nYour request (98765) has been received and is being reviewed by our support staff.", reason=Reason.TICKET_OPENED, ticket="98765"),
    Robot("ticket, de", NONE, "[Ticket#778899] Ihre Anfrage", "Dies ist eine automatische Antwort. Ihre Anfrage wurde unter der Ticketnummer 778899 erfasst.", reason=Reason.TICKET_OPENED, ticket="778899"),
    Robot("ticket, fr", REPLIED, "Votre demande", "Votre demande a bien été enregistrée sous le numéro de dossier 445566.", reason=Reason.TICKET_OPENED, ticket="445566"),
    Robot("ticket, es", REPLIED, "Su solicitud", "Hemos recibido su solicitud con el número de caso 112233.", reason=Reason.TICKET_OPENED, ticket="112233"),
    Robot("ticket, ru", REPLIED, "Ваше обращение", "Ваше обращение зарегистрировано. Номер заявки: 654321.", reason=Reason.TICKET_OPENED, ticket="654321"),
    Robot("ticket, zh", REPLIED, "您的请求", "您的邮件已收到，工单编号：20260302001。", reason=Reason.TICKET_OPENED, ticket="20260302001"),
    Robot("ticket, ar", REPLIED, "طلبك", "تم استلام طلبك. رقم الطلب: 334455", reason=Reason.TICKET_OPENED, ticket="334455"),
]  # fmt: skip

CHALLENGES = [
    ("boxtrapper", "Your email requires verification verify#abc123", "The message you sent requires that you verify that you are a real live human being and not a spam source.\nTo complete this verification, simply reply to this message and leave the subject line intact."),
    ("tmda", "Please confirm your message", "This message was created automatically by mail delivery software (TMDA).\nYour message attached below is being held because the address has not been verified. To release your message for delivery, please send an empty message to the following address, or use your mailer's \"Reply\" feature. This confirmation verifies that your message is legitimate and not junk-mail."),
    ("spam arrest", "Re: Communication check (verification)", "I just received your message. Since I use Spam Arrest to protect my inbox, please click the link below to verify that you are a person:\nhttps://spamarrest.example/a2?x\nUntil then your message is held."),
    ("mail in black", "Demande d'authentification", "Votre message est en attente. Pour prouver que vous êtes un humain et non un robot, cliquez sur ce lien : https://mailinblack.example/x"),
    ("uol", "AntiSpam UOL - confirmação", "Sua mensagem está retida pelo AntiSpam UOL. Clique no link para confirmar que você é uma pessoa: https://uol.example/x"),
    ("earthlink", "Re: Communication check", "I apologize for this automatic reply to your email. To control spam, I now allow incoming messages only from senders I have approved beforehand. If you would like to be added to my list of approved senders, please fill out the short request form (see link below): https://webmail.example/x"),
    ("de", "Bitte bestätigen", "Ihre E-Mail wird zurückgehalten. Bitte bestätigen Sie, dass Sie ein Mensch und kein Spam-Roboter sind, und klicken Sie hier: https://x.example"),
]  # fmt: skip
