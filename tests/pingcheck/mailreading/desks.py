# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Help desks that confirm a mail behind "Re:", without any header of a machine; and people in whose name a ticket
system writes under such a header."""

# Name, subject, text. Nothing but the words shows a machine.
UNMARKED_DESKS = [
    ("servicenow", "Re: Communication check", "We acknowledge receipt of your message. Reference number: INC0045678."),
    ("zendesk", "Re: Communication check", "##- Please type your reply above this line -##\n\nYour request (5543830) has been received and is being reviewed by our support staff.\n\nTo add additional comments, reply to this email."),
    ("jira", "Re: SOC-4711 Communication check", "Thank you for contacting the SOC service desk. Your request SOC-4711 has been created and our team will get back to you shortly."),
    ("otrs", "Re: [Ticket#2026112610000017] Communication check", "Your email has been received. Ticket number: 2026112610000017. We will process it as soon as possible."),
    ("rt", "Re: [cert.example #48213] Communication check", "Your message has been received and assigned ticket [cert.example #48213]. A staff member will answer."),
    ("freshdesk", "Re: Communication check", "We have received your request and a ticket has been created with the number #88123."),
    ("helpdesk, fr", "RE : Communication check", "Nous accusons réception de votre message. Votre demande a été enregistrée sous le numéro de dossier 2026-11873."),
    ("helpdesk, es", "RV: Re: Communication check", "Acusamos recibo de su mensaje. Su solicitud ha sido registrada con el número de caso 90817."),
    ("helpdesk, ru", "Re: Communication check", "Ваше обращение получено и зарегистрировано под номером 123456. Специалист свяжется с вами."),
    ("helpdesk, zh", "回复: Communication check", "您的请求已收到，工单编号：202611260017。我们会尽快处理。"),
    ("helpdesk, ar", "رد: Communication check", "تم استلام طلبكم وتسجيله، رقم التذكرة: 445566. سيتواصل معكم فريقنا قريبًا."),
    ("helpdesk, de", "AW: Communication check", "Wir bestätigen den Eingang Ihrer Nachricht. Ihre Anfrage wurde unter der Vorgangsnummer 2026-0815 erfasst."),
    ("helpdesk, pt", "RES: Communication check", "Acusamos o recebimento da sua mensagem. O seu pedido foi registrado com o protocolo 77120."),
    ("case id", "Re: Communication check", "Hello, thank you for contacting CERT-X. We received your email. Case ID: CX-20261126-4411."),
    ("triage", "Re: Communication check", "Your message was received by the CERT duty desk and has been queued for triage. Your reference is #A-4471."),
    ("reference, fr", "RE: Communication check", "Nous avons bien reçu votre message, enregistré sous la référence CERT-2026-0042."),
    ("reference, es", "RE: Communication check", "Hemos recibido su mensaje y le hemos asignado el número de referencia 55-2026."),
    ("number, ru", "Re: Communication check", "Ваше сообщение получено, ему присвоен номер CERT-4412."),
    ("incident, zh", "回复: Communication check", "我们已收到您的邮件，事件编号为 CN-2026-1126。"),
    ("reference, ar", "رد: Communication check", "لقد استلمنا رسالتك. رقم المرجع: 2026-771."),
]  # fmt: skip

# Below a header that calls them automatic, no person writes thanks and a promise.
MARKED_DESKS = [
    "Thank you for your message. We will get back to you within two working days.",
    "Merci pour votre message. Nous vous répondrons dans les plus brefs délais.",
    "Gracias por su mensaje. Le responderemos a la brevedad.",
    "Спасибо за ваше письмо. Мы ответим в ближайшее время.",
    "感谢您的来信，我们会尽快回复。",
    "شكرا لرسالتك. سنرد عليك قريبا.",
    "Danke für Ihre Nachricht. Wir antworten so bald wie möglich.",
    "Your request #4711 has been received.",
]

# Of these only the sender could say that they are a desk's.
FORMAL = [
    "We acknowledge receipt of your message.",
    "Your e-mail has been received.",
    "This is to confirm that your message was received and registered.",
    "Nous accusons réception de votre message.",
    "Acusamos recibo de su mensaje.",
    "Подтверждаем получение вашего письма.",
    "已确认收到您的邮件。",
    "نؤكد استلام رسالتكم.",
    "Wir bestätigen den Eingang Ihrer Nachricht.",
]  # fmt: skip

# Header, text: what people wrote, and a program sent for them.
MARKED_PEOPLE = [
    ("Auto-Submitted: auto-generated\nX-ServiceNow-Generated: true", "Yes, we received this check.\n\nMaria Lopez\nDuty officer"),
    ("Auto-Submitted: auto-generated\nX-JIRA-FingerPrint: 4711", "Maria Lopez commented:\n\nThe check reached us, all fine here."),
    ("Auto-Submitted: auto-replied", "Received, thank you.\n\nA. Hoxha"),
    ("Auto-Submitted: auto-generated\nX-Zendesk-From-Account-Id: 1", "Hello,\n\nWe confirm that we got your check.\n\nJohn, CERT"),
    ("Auto-Submitted: auto-replied\nX-MS-Exchange-Inbox-Rules-Loop: soc@cert.example", "Forwarded to me by the desk: it arrived. Regards, Ana"),
    ("Auto-Submitted: auto-generated", "Oui, nous avons bien reçu ce contrôle.\n\nJean Petit"),
    ("Auto-Submitted: auto-generated", "Sí, hemos recibido esta comprobación.\n\nLucía Gómez"),
    ("Auto-Submitted: auto-generated", "Да, мы получили эту проверку.\n\nИ. Петров"),
    ("Auto-Submitted: auto-generated", "是的，我们收到了这次检查。\n\n王伟"),
    ("Auto-Submitted: auto-generated", "نعم، وصلنا هذا الاختبار.\n\nأحمد"),
    ("Auto-Submitted: auto-replied", "Oui, nous avons bien reçu ce contrôle."),
    ("X-Autoreply: yes", "It arrived in our duty mailbox. Kind regards, the duty officer"),
]  # fmt: skip
