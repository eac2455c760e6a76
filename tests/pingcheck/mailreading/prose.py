# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Notices in one or two sentences of free prose, as house-made systems write them."""

from tests.pingcheck.mailreading.shapes import Notice

DAEMON = "Mail System <MAILER-DAEMON@x.example>"

PROSE = [
    Notice("staff list","Mail Router <router@corp.example>","Mail could not be routed","Your message for {to} has been dropped by the mail router.\nReason: the addressee is not on the staff list.\n"),
    Notice("closed", DAEMON, "Return to sender","The post office regrets that the letter for\n\n   {to}\n\ncannot be handed over. The addressee has closed this mailbox.\n"),
    Notice("told", DAEMON, "Mail failure","Mail for {to} was refused by the other side with: 5.1.1 recipient unknown to us\n"),
    Notice("cloud, full","System <noreply@cloudmail.example>","We couldn't deliver your message","Hi,\n\nWe tried to deliver your message to {to}, but the recipient's inbox is full right now.\n", dead=False),
    Notice("cloud, account","System <noreply@cloudmail.example>","We couldn't deliver your message","Hi,\n\nWe tried to deliver your message to {to}, but there is no account with this address.\n"),
    Notice("greylisted for good", DAEMON, "NDR","Recipient: {to}\nStatus: rejected\nExplanation: greylisted for 300 seconds, then expired\n", dead=False),
    Notice("timed out", DAEMON, "Bounce","<{to}>: connect to mx1.mfa.alb.example[192.0.2.1]:25: Connection timed out\n", dead=False),
    Notice("de", DAEMON, "Zustellung fehlgeschlagen","An {to} konnte Ihre E-Mail nicht ausgeliefert werden. Grund: Empfängerpostfach existiert nicht mehr.\n"),
    Notice("fr", DAEMON, "Échec de livraison","Le message envoyé à {to} n'a pas été livré : cet utilisateur n'est plus dans notre annuaire.\n"),
    Notice("es", DAEMON, "Mensaje devuelto","El mensaje para {to} fue devuelto porque el destinatario no se encuentra en nuestro directorio.\n"),
    Notice("es, full", DAEMON, "Mensaje devuelto","El mensaje para {to} fue devuelto porque su buzón está al límite de su capacidad.\n", dead=False),
    Notice("pt", DAEMON, "Mensagem devolvida","A mensagem para {to} foi devolvida: domínio inexistente.\n"),
    Notice("it", DAEMON, "Messaggio respinto","Il messaggio per {to} è stato respinto dal server: utente non presente.\n"),
    Notice("ru", DAEMON, "Письмо возвращено","Письмо для {to} возвращено: получатель у нас не числится.\n"),
    Notice("ru, silent", DAEMON, "Письмо возвращено","Письмо для {to} возвращено: сервер получателя не отвечает.\n", dead=False),
    Notice("zh", DAEMON, "邮件被退回","发给 {to} 的邮件被退回：该账号已注销。\n"),
    Notice("zh, refused", DAEMON, "邮件被退回","发给 {to} 的邮件被退回：对方服务器拒绝连接。\n", dead=False),
    Notice("ar", DAEMON, "رسالة مرتجعة","تعذر توصيل رسالتك إلى {to} لأن الحساب غير موجود.\n"),
    Notice("ja", DAEMON, "メールが戻りました","{to} 宛のメールは配送できませんでした。理由: 該当するアカウントがありません。\n"),
    Notice("report, spam", DAEMON, "Delivery report","Delivery report for {to}: FAILED. Cause: spam score 14.2 is above the limit of 5.0.\n", dead=False),
    Notice("report, user", DAEMON, "Delivery report","Delivery report for {to}: FAILED. Cause: NoSuchUser\n"),
    Notice("exim, expired", DAEMON, "Mail delivery failed","{to}\n  retry timeout exceeded\n", dead=False),
    Notice("exim, lookup", DAEMON, "Mail delivery failed","{to}\n  host lookup did not complete\n", dead=False),
]  # fmt: skip
