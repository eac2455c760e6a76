# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""What lists and gateways say that keep a mail until a person there lets it through."""

from typing import NamedTuple


class Held(NamedTuple):
    name: str
    headers: str
    sender: str
    subject: str
    text: str


LIST = (
    "Precedence: bulk\nX-Mailman-Version: 2.1.39\nList-Id: SOC duty list <soc.cert.example>\nX-List-Administrivia: yes"
)
BOUNCES = "soc-bounces@cert.example"

HELD = [
    Held("mailman 2, en", LIST, BOUNCES, "Your message to Soc awaits moderator approval",
         "Your mail to 'Soc' with the subject\n\n    Communication check\n\nIs being held until the list moderator can review it for approval.\n\nThe reason it is being held:\n\n    Message has implicit destination\n\nEither the message will get posted to the list, or you will receive\nnotification of the moderator's decision."),
    Held("mailman 3, en", "Precedence: bulk\nAuto-Submitted: auto-generated\nX-Mailman-Version: 3.3.9", BOUNCES, "Your message to soc@cert.example awaits moderator approval",
         "Your mail to 'soc@cert.example' with the subject\n\n    Communication check\n\nIs being held until the list moderator can review it for approval.\n\nThe message is being held because:\n\n    The message is not from a list member\n\nEither the message will get posted to the list, or you will receive\nnotification of the moderator's decision."),
    Held("mailman 2, fr", LIST, BOUNCES, "Votre message à Soc est en attente d'approbation par un modérateur",
         "Votre courriel à la liste « Soc » ayant pour sujet\n\n    Communication check\n\nest en attente jusqu'à ce que le modérateur de la liste l'examine et l'approuve.\n\nLa raison de cette mise en attente :\n\n    Message posté par un non-abonné"),
    Held("mailman 2, es", LIST, BOUNCES, "Su mensaje para Soc espera la aprobación del moderador",
         "Su mensaje enviado a la lista 'Soc' con el asunto\n\n    Communication check\n\nEstá retenido hasta que el moderador de la lista pueda revisarlo para su aprobación."),
    Held("mailman 2, ru", LIST, BOUNCES, "Ваше сообщение в список рассылки Soc ожидает одобрения",
         "Ваше сообщение в список рассылки 'Soc' с темой\n\n    Communication check\n\nожидает одобрения модератором списка рассылки.\n\nПричина задержки:\n\n    Отправитель не является подписчиком"),
    Held("mailman 2, zh", LIST, BOUNCES, "您发往 Soc 的邮件正在等待主持人的审核", "您发往邮件列表 'Soc' 的邮件,主题为\n\n    Communication check\n\n已被扣留，等待列表主持人审核批准。"),
    Held("a list, ar", LIST, BOUNCES, "رسالتك إلى Soc في انتظار موافقة المشرف", "رسالتك إلى القائمة البريدية محجوزة في انتظار مراجعة المشرف على القائمة والموافقة عليها."),
    Held("mailman 2, de", LIST, BOUNCES, "Ihre Nachricht an Soc wartet auf Genehmigung durch den Moderator", "Ihre E-Mail an die Liste 'Soc' mit dem Betreff\n\n    Communication check\n\nwird zurückgehalten, bis der Listen-Moderator sie geprüft und genehmigt hat."),
    Held("mailman 2, ja", LIST, BOUNCES, "Soc 宛の投稿は司会者の承認待ちです", "メーリングリスト Soc への投稿は司会者による承認を得るまで保留されています。"),
    Held("sympa, en", "Auto-Submitted: auto-replied\nX-Loop: soc@lists.cert.example", "SYMPA <sympa@lists.cert.example>", "Message distribution: your message is waiting for approval", "Your message for list 'soc' (attached below) was forwarded to editor(s)"),
    Held("sympa, fr", "Auto-Submitted: auto-replied", "SYMPA <sympa@lists.cert.example>", "Modération de votre message", "Votre message pour la liste 'soc' a été transmis aux modérateurs."),
    Held("listserv", "Auto-Submitted: auto-replied\nPrecedence: list", "LISTSERV@CERT.EXAMPLE", "Message (\"Your message dated Thu, 26 Nov 2026...\")", "Your message dated Thu, 26 Nov 2026 09:20:00 +0000 with subject \"Communication check\" has been submitted to the moderator of the SOC list: duty@cert.example."),
    Held("ezmlm", "Mailing-List: contact soc-help@cert.example; run by ezmlm\nPrecedence: bulk", "soc-help@cert.example", "MODERATE for soc@cert.example", "Hi! This is the ezmlm program. The list soc@cert.example is moderated.\nYour message has been sent to the moderators."),
    Held("majordomo", "Precedence: junk", "Majordomo@cert.example", "Majordomo: approval", "Your request to soc@cert.example:\n\tpost\nhas been forwarded to the owner of the \"soc\" list for approval."),
    Held("google groups", "Auto-Submitted: auto-generated\nX-Google-Group-Id: 4711", "noreply@googlegroups.com", "[soc] Your message is pending approval", "Your message to the group soc is awaiting moderation. It will appear once a moderator approves it."),
    Held("exchange", "Auto-Submitted: auto-generated\nX-MS-Exchange-Organization-Approval-Initiator: moderation", "Microsoft Exchange Approval Assistant <approval.assistant@cert.example>", "Pending approval: Communication check", "Your message to SOC Duty hasn't been delivered yet. It needs approval from a moderator, who will review it."),
    Held("groups.io", "List-Id: <soc.groups.io>", "soc+owner@groups.io", "Message Pending", "Thank you for your message to soc@groups.io. Your message requires moderator approval before it is sent to the group."),
    Held("listserv, owner", "Auto-Submitted: auto-replied", "owner-security-l@listserv.example", "Your posting to SECURITY-L", "Your posting to the SECURITY-L list has been forwarded to the list moderator for review."),
    Held("no header at all", "X-Nothing: 1", "noreply@lists.example", "Message awaiting moderator approval: Communication check", "Your message to duty@lists.example has to be approved by a moderator before it can be distributed."),
    Held("a list, ru", "Auto-Submitted: auto-replied", "duty@lists.example", "Сообщение на модерации", "Ваше письмо в рассылку «duty» поступило на рассмотрение модератору и будет опубликовано после проверки."),
    Held("a group, zh", "Auto-Submitted: auto-generated", "duty@lists.example", "邮件待审", "您发送至邮件组 duty 的邮件需要管理员审核后才能投递。"),
    Held("on hold", "Auto-Submitted: auto-generated", "mailguard@corp.example", "Mail delivery on hold", "Your message to ops@corp.example is on hold pending administrator review."),
    Held("a gateway", "Auto-Submitted: auto-generated", "quarantine@gateway.cert.example", "Message quarantined", "The message 'Communication check' that you sent was placed in quarantine and must be released by an administrator."),
]  # fmt: skip

# People speak of moderators behind "Re:".
NOT_HELD = [
    (
        "Re: Communication check",
        "Received. Our list is moderated, so it reached me only after approval by the moderator.",
    ),
    (
        "Re: Communication check",
        "Yes, we have it. Next time, please write to me; the duty list holds outside mail until the owner reviews it.",
    ),
    (
        "AW: Communication check",
        "Erhalten. Die Nachricht wurde zunächst zurückgehalten, bis der Moderator sie freigegeben hat.",
    ),
]
