# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""What people write; each of these would be taken for a machine by a reader of single words."""

from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO, US


def letter(subject: str, text: str, *headers: str, sender: str = f"Duty Officer <{TO}>", kind: str = "plain") -> bytes:
    """A mail of the 20th of April 2026 that answers ours."""
    fields = (
        *headers,
        f"From: {sender}",
        f"To: {US}",
        f"Subject: {subject}",
        f"In-Reply-To: <{MESSAGE_ID}>",
        f"References: <{MESSAGE_ID}>",
        "Date: Mon, 20 Apr 2026 09:00:00 +0200",
        "MIME-Version: 1.0",
        f"Content-Type: text/{kind}; charset=utf-8",
    )
    return ("\n".join(fields) + "\n\n" + text + "\n").encode()


PEOPLE = [
    ("about an undeliverable", "Received. By the way, my answer to your earlier mail was undeliverable: 550 user unknown. Please check."),
    ("asks whether it bounced", "Did my last message bounce? I got \"Delivery Status Notification (Failure)\" this morning."),
    ("absent next week", "Yes, received. I will be out of the office next week, until 5 May; my colleague Ana is there."),
    ("on leave, by hand", "Hello, I am on leave but saw this on my phone: it reached us. Back on 5 May."),
    ("absent, asks", "I am out of office today, please call me tomorrow: +355 4 222 1039."),
    ("about tickets", "We opened ticket 4711 for this internally and confirm receipt."),
    ("apologises for a robot", "Sorry for the automatic reply you got from my mailbox. We received your message."),
    ("got our automatic mail", "Is this an automated message or a person? In any case: received."),
    ("about spam", "Received, but it was in the spam folder. Please ask our administrators to whitelist your address."),
    ("asks for a proof", "Please confirm that you are really from the United Nations before we answer. How can we verify?"),
    ("asks for a proof, warily", "We do not recognise this sender. Before we answer, please confirm that you are a genuine sender; we will not click on the link until then."),
    ("mailbox full", "My mailbox was full last week, over quota; your message has reached me now."),
    ("no longer", "I no longer work there. The new contact is new.officer@mfa.alb.example. My old address will not exist after May."),
    ("disclaimer", "Confirmed.\n\n--\nThis e-mail was automatically scanned for viruses. If you are not the intended recipient, please delete it."),
    ("external banner", "[EXTERNAL] This message was sent from outside. Do not click links. Do not reply to this email unless you know the sender.\n\nWe confirm receipt."),
    ("fr", "Bien reçu. Je serai absent la semaine prochaine, merci de contacter ma collègue en cas d'urgence."),
    ("fr, robot", "Votre message automatique nous est bien parvenu."),
    ("es", "Recibido. Estaré de vacaciones hasta el 5 de mayo."),
    ("de", "Ihre automatische E-Mail ist angekommen. Ich bin nächste Woche im Urlaub, bis zum 5. Mai."),
    ("ru", "Принято. На следующей неделе я в отпуске до 5 мая."),
    ("zh", "收到。下周我休假，5月5日返回。"),
    ("ar", "تم الاستلام. سأكون في إجازة حتى ٥ مايو."),
    ("it", "Ricevuto. La prossima settimana sono in ferie fino al 5 maggio."),
    ("pt", "Recebido. Estou de férias na próxima semana, até 5 de maio."),
    ("ja", "受け取りました。来週は5月5日まで休暇です。"),
    ("thanks first", "Thank you for your message. We have received your e-mail and will get back to you if anything changes."),
    ("one word", "ok"),
    ("a thumb", "👍"),
    ("nothing", ""),
]  # fmt: skip

# What it answers has every word in it that a machine could use.
QUOTED = """

On Mon, 2 Mar 2026 at 09:00, Secretariat <check@poc.example> wrote:

> This is an automatic reply. I am out of the office until 5 May 2026.
> Your ticket 4711 has been created. Please click this link to verify that you are a human: https://x.example
> Delivery has failed: 550 5.1.1 user unknown.
"""
OUTLOOK = """

________________________________
From: Secretariat <check@poc.example>
Sent: Monday, 2 March 2026 09:00
To: Duty Officer
Subject: Communication check

This is an automatic reply. I am out of the office until 5 May 2026, please contact somebody@else.example.
Undeliverable: 550 5.1.1 user unknown
"""

# Of their own accord, in a mail that answers none: subject and text.
LETTERS = [
    ("Message not delivered?", "Was my answer of yesterday not delivered? We did receive your check and confirm."),
    ("Delivery problem", "We did not receive the last reminder. Your check of today has reached us."),
    ("Question about delivery status", "Your server returned our answer: 550 user unknown. What is the right address?"),
    ("Undeliverable mail", "Our mails to you come back as undeliverable. Please check your mailbox."),
    ("New contact", "I have left the Ministry. From now on Ms. Kola, kola@mfa.alb.example, is the contact."),
    ("Change of address", "Our address has changed. Please use newdesk@mfa.alb.example instead."),
    ("Ticket", "Please open a ticket for the wrong telephone number of our State."),
    ("Accusé de réception", "Nous accusons réception de votre message et confirmons nos coordonnées."),
    ("Acuse de recibo", "Acusamos recibo de su mensaje. La dirección es correcta."),
    ("Подтверждение", "Подтверждаем получение Вашего письма. Адрес верный."),
    ("回执", "已收到您的邮件，联系人信息无误。"),
    ("تأكيد", "نؤكد استلام رسالتكم."),
]  # fmt: skip
