"""Words that stand against "this address is dead", whatever code and other words are beside them."""

import re

from pingcheck.mailreading.reading import Reason
from pingcheck.mailreading.signs.patterns import any_of

AGAINST: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (
        Reason.OUR_SENDER,
        # "Sender address rejected: User unknown" is said at RCPT too, and is about us.
        any_of(
            r"\b(sender|originator|return[- ]path|reverse[- ]path|envelope from|mail from)\b"
            r"~(reject|den(y|ied)|verif|invalid|unknown|not exist|bad\b|unroutable|unrouteable|not allowed|blocked"
            r"|not accept|required|resolve|black ?list|found)",
            r"\b(bad|invalid|unknown|unverified|unauthori[sz]ed|illegal|domain of|rejected|denied|verify|block(ed"
            r"|ing))\b"
            r"~\b(sender|originator|return[- ](path|address)|mail from)\b",
            r"return address|sender (verify|address|domain)|address is not verified|expéditeur~(refus|invalide"
            r"|inconnu)",
            r"absender(adresse)?~(abgelehnt|ungültig|unbekannt|verweigert)|remitente~(rechazad|inválid|desconocid)",
            r"mittente~(rifiutat|non valid|sconosciut)|remetente~(rejeitad|inválid|desconhecid)"
            r"|отправител\w{1,12}~(отклон|не найден|неизвест|запрещ)",
            r"发件人~(拒绝|无效|不存在)|送信者~(拒否|不明)",
        ),
    ),
    (
        Reason.SYSTEM,
        any_of(
            r"(could ?n[o']t|can ?not|can't|unable to|failed to) (create|open|write|lock|chdir|access|read)\b",
            r"insufficient permission|\b(ldap|database|sql|map|table|user|recipient|alias|directory) ?lookup (error"
            r"|fail)",
            r"(temporary|transient) (lookup|failure|error|problem)|internal (server )?error|local configuration error",
            r"i/o error|input/output error|read-only file ?system|insufficient (disk|system)|no space left on device",
        ),
    ),
    (Reason.LOOP, any_of(r"\bloop(s|ing|ed)?\b|too many hops|hop ?count|too many .received|maximum hop")),
    (
        Reason.RELAYING,
        any_of(
            r"\brelay(ing)?\b~(denied|not (permitted|allowed)|prohibit|reject|refused|disabled|forbidden|access)",
            r"\b(denied|unable|not (permitted|allowed|configured)|cannot|can't|refus\w{1,4}|won't|do(es)? ?n[o']t"
            r"|no)\b~\brelay",
            r"rcpthosts|not a gateway|not (a )?(local|relay) (host|domain)|open relay|relais? refusé|no soy un relay",
        ),
    ),
    (
        Reason.RATE,
        any_of(
            r"too many (recipients|connections|messages|mails|e-?mails|errors|sessions|concurrent|invalid|bad)",
            r"\brate\b~(limit|exceed|prevent)|exceed~\brate\b|throttl|(receiving|sending)~(too )?(quickly|fast)",
            r"(sending|daily|hourly|per hour|per day)~(quota|limit|exceed)|\bvolume\b~(complaint|mail|unexpected)"
            r"|unexpected volume",
            r"exceeded~(maximum|number|connections|recipients allowed)",
        ),
    ),
    (
        Reason.SIZE,
        any_of(
            r"(message|mail|e-?mail|size|length|data)\b~(too (big|large)|exceed~(size|limit|maximum|length))",
            r"size~exceed|exceed~\bsize\b|larger than|maximum (message |allowed )?size|nachricht~zu gro(ß|ss)"
            r"|message~trop (gros|volumineux|grand)",
            r"mensaje~demasiado grande|mensagem~muito grande|messaggio~troppo grande|превышает~размер|размер~превы"
            r"|邮件过大|邮件大小|サイズ~(超|大き)",
        ),
    ),
    (
        Reason.MAILBOX_FULL,
        any_of(
            r"\b(over|disk|mailbox|storage|mail|user|his|her|its|their|exceeded|exceeds|exceed)\b ?(storage "
            r"|disk )?quota|over-?quota|\bquota\b~(exceed|full|reach|over|limit)",
            r"(mail ?box|mail ?folder|in-?box|mail file|maildir|account|mail ?drop|disk|storage|user)\b~\b(is |was "
            r"|are )?(too |over|almost )?full\b",
            r"\bquota-issues\b|\bfull (mailbox|inbox)|insufficient storage|(not enough|out of|no"
            r"|insufficient) (more )?(storage"
            r"|disk ?space|space|room)\b",
            r"(mailbox|quota|storage|account|user)~exceed|exceed~(storage|quota|allotted|disk)|mailbox size limit"
            r"|mailbox has grown",
            r"quota~dépass|bo[iî]te~(pleine|saturée)|(postfach|mailbox|speicher\w{0,12})~(voll\b|überfüllt|erschöpft"
            r"|überschritten)",
            r"(buz[oó]n|bandeja|cuenta)~llen[oa]|cuota~(excedid|superad)|(casella|mailbox)~pien[ao]|quota~superat",
            r"(caixa|conta)~(cheia|lotada)|cota~excedid|ящик\w{0,12}~(переполнен|заполнен)|переполнен"
            r"|квот\w{0,12}~превыш"
            r"|превыш\w{0,12}~квот",
            r"(邮箱|信箱|空间|容量)~(已?满|不足|超)|(メールボックス|容量)~(一杯|いっぱい|満杯|超え|超過|オーバー)"
            r"|ممتلئ|مملوء",
            r"skrzynka~(pełna|przepełniona)|schránka~pln|kutusu~dolu|postbus~vol\b|brevlåd\w{0,12}~full|사서함~(가득"
            r"|초과)|용량~초과",
        ),
    ),
    (
        Reason.SUSPENDED,
        any_of(
            r"(mailbox|account|user|recipient|address)\b~\b(disabled|suspended|inactive|deactivated|expired|locked"
            r"|frozen|dormant|discontinued|on hold|not active|blocked due to inactivity)\b",
            r"\b(disabled|suspended|inactive|deactivated|frozen|locked|expired)\b~\b(mailbox|account|user|recipient"
            r"|address)\b",
            r"account (has been|is|was) (temporarily )?(limited|restricted|blocked)|(compte|boîte)~(désactivé"
            r"|suspendu|bloqué|inacti[fv])",
            r"(konto|postfach|benutzer\w{0,12})~(deaktiviert|gesperrt|stillgelegt|inaktiv)|(cuenta|buzón)~(desactivad"
            r"|suspendid|deshabilitad|bloquead|inactiv)",
            r"(account|casella|conta|caixa)~(disabilitat|sospes|disattivat|desativad|suspens|bloquead|inativ)",
            r"(ящик|аккаунт|уч[её]тная запись|пользовател\w{1,12})~(заблокирован|отключ[её]н|приостановлен|неактив)"
            r"|(账号"
            r"|帐号|帐户|账户|邮箱)~(停用|冻结|禁用|锁定)|アカウント~(停止|無効)",
        ),
    ),
    (Reason.VIRUS, any_of(r"virus|malware|\binfected\b|\btrojan|phish|malicious|病毒|ウイルス|вирус")),
    (Reason.TEMPORARY, any_of(r"gr[ea]y.?list")),
    (
        Reason.AUTHENTICATION,
        any_of(
            r"\b(dmarc|dkim|spf)\b|unauthenticated|not authenticated|authenticat\w{1,4}~(required|fail|information"
            r"|check)"),
    ),
    (
        Reason.REPUTATION,
        any_of(
            r"reputation|black ?list|block ?list|deny ?list|\b\w{0,10}bl\b|spam(haus|cop|rats)|\bsorbs\b|\bPTR\b"
            r"|reverse (dns|lookup|ip|name)|\brdns\b",
            r"\b(client host|client|ip|host|server|connection|address)\b~\b(blocked|banned|listed|blacklisted)\b"
            r"|blocked (using|by|for|due)",
            r"client host~rejected|ip name lookup failed|not accepting connections|no smtp service|bad (dns|helo)"
            r"|helo~(reject|invalid|bad)",
        ),
    ),
    (
        Reason.SPAM,
        any_of(
            r"\bspam\w{0,6}\b|junk ?mail|unsolicited|\bU[BC]E\b|bulk ?mail|垃圾|スパム|迷惑メール|спам|بريد مزعج"
            r"|score~(too high|exceed)"),
    ),
    # Hotmail's way to say that there is nobody, or that it does not say.
    (Reason.UNAVAILABLE, any_of(r"mailbox (is )?unavailable or access denied")),
    (
        Reason.POLICY,
        any_of(
            r"polic(y|ies)|\bblock(ed|ing)?\b|\bdenied\b|not (allowed|permitted|authori[sz]ed)|prohibit|forbidden"
            r"|restrict(ed|ion)",
            r"only accepts~(mail|messages)|closed to~mail|recipient preferences|requires authenti|gesperrt"
            r"|zugriff verweigert"
            r"|acceso denegado"
            r"|accès refusé|accesso negato|acesso negado|доступ запрещ[её]н",
        ),
    ),
)  # fmt: skip
