"""Words that say what became of a mail, looked for once nothing stands against them; the first that fits decides."""

import re

from pingcheck.mailreading.reading import Reason
from pingcheck.mailreading.signs.nobody import NO_SUCH_MAILBOX
from pingcheck.mailreading.signs.patterns import any_of

SAYING: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (
        Reason.NETWORK,
        any_of(
            r"(host|name|domain)~not found,? (but )?try again|(dns|name ?server|name service|host ?name|mx"
            r"|domain name)\b~(time-?out|timed out|failure|malformed|unexpected|temporar|servfail|try again)",
            r"(temporar\w{0,5}|transient)~(resol|lookup|dns|name)|lookup (timed out|failure|did not complete)"
            r"|\bservfail\b|cname lookup failed temporarily",
            r"connection~(refused|timed out|time-?out|reset|dropped|closed|lost|failed|broken)|connect~(failed"
            r"|refused|timed out)|operation timed out|time-?out (while|during|waiting|occur)",
            r"no route to host|network (is )?unreachable|lost connection|could ?n[o']t (establish|connect)"
            r"|unable to connect|wasn't able to establish|couldn't establish|no answer from|host (is )?(down"
            r"|unreachable)|not responding",
        ),
    ),
    (
        Reason.NO_SUCH_HOST,
        any_of(
            r"\bdomain of (the )?recipient~(not exist|unknown|not found)|\bbad-domain\b"
            r"|no data record of requested type|null ?mx|\b(host|domain|server|it)\b~does(n't"
            r"| not) accept (e-?)?mail|nxdomain",
            r"\b(host|domain|hostname)( name| or domain name| or domain)?( |:)~(not found|unknown|does(n't"
            r"| not) exist|not exist|nonexist|non-exist|could(n't| not) be (found|resolved)|not (be )?resolve"
            r"|not valid|unresolvable|invalid)",
            r"\b(unknown|no such|invalid|illegal|bad|nonexistent|non-existent|unroutable|unrouteable"
            r"|unresolvable)( destination)? (mail )?(host|domain|hostname|remote host|server)|illegal host/domain",
            r"(could ?n[o']t|cannot|can't|unable to) (find|resolve|locate)~\b(host|domain|mail exchanger|mx"
            r"|mail server)|no (mail (hosts?|servers?|exchangers?)|mx( records?| host)?|dns (entry|record)s?"
            r"|a record|such host)~(for|found|exist|in)\b|no mx\b",
            r"(name or service|nodename nor servname( provided,)?( or)?) not known|no address associated with"
            r"|no (route|gateway)~(found )?(to|for) (the )?(domain|host)|could not find a gateway|lookup~dns record not"
            r" found|(domain|host)~(does(n't| not) appear to be|is not|isn't|not) registered|unable to (route|resolve"
            r" route)\b|domain not found",
            r"all relevant mx records point to non-?existent hosts|an mx or srv record indicated no smtp service"
            r"|no data known|no matches to nameserver query|invalid mail server",
            r"(unbekannte[rs]?|ungültige[rs]?) (host|domain)|domain~(existiert nicht|nicht gefunden|unbekannt)"
            r"|(domaine|hôte|serveur)~(inconnu|introuvable|n'existe pas)",
            r"dom[ií]nio~(desconocid|no existe|no encontrad|inesistente|non esiste|sconosciut|não existe|inexistente"
            r"|inválid)|домен\w{0,12}~(не найден|не существует)|域名~(不存在|无法解析|错误)|ドメイン~(存在し|見つかり)",
        ),
    ),
    (
        Reason.MOVED,
        any_of(
            r"\b(user|recipient|mailbox|account|address|person|addressee|customer)\b~\bhas (moved|changed)\b"
            r"|mailbox moved|address~(has |was |been )?changed",
            r"no longer (on (this |the )?server|with (us|the)|employed|works?|at this|in use|here)|not our (user"
            r"|customer)|user not local|(new|changed) (e-?mail )?address (is|to)\b|left the (company|organi[sz]ation)",
            r"changé d'adresse|n'est plus (valide|utilis|en service|en poste)|nicht mehr (gültig|aktuell|verwendet"
            r"|hier)|ha cambiado (de|su) (dirección|correo)|ya no (es válid|trabaja|existe|está)",
            r"non è più (attiv|valid|in uso)|não está mais|сменил\w{0,12}~адрес|больше не (используется|работает"
            r"|существует)|已(更改|变更|搬)~地址|アドレスが変更",
        ),
    ),
    (Reason.NO_SUCH_MAILBOX, NO_SUCH_MAILBOX),
    (
        Reason.UNAVAILABLE,
        any_of(r"(mailbox|recipient|account|user)( is)? (unavailable|not available)"),
    ),
    (
        Reason.CONTENT,
        any_of(
            r"\b(attachments?|content|headers?|8-?bit|mime|charset|syntax|executable|bare (lf|cr)|line too long"
            r"|message-id)\b|rfc ?\d{3,4}|not compliant|compliance|improper|duplicate header",
        ),
    ),
    (
        Reason.EXPIRED,
        any_of(
            r"retry time~exceeded|(gave|given|giving) up (after|trying|on (this|your)|delivery)|\bexpired\b|\b(for"
            r"|been)~too long|could not be delivered (for|within|after)|deleted from (the )?queue"
            r"|in (the )?queue (too )?long",
            r"(message|mail|delivery|retry|queue)~(time-?out|timed out|time limit|lifetime)|maximum (retries|retry"
            r"|attempts|time)|(undelivered|undeliverable) (after|for) \d|tried for|\d{1,3} (hours?"
            r"|days?)~(without success|unsuccessful)|trying to deliver",
            r"délai~(expiré|dépassé)|zeitüberschreitung|tiempo~(agotado|expirad|excedid)|истекл?о?~(время|срок)|超时"
            r"|期限切れ|انتهت",
        ),
    ),
    (
        Reason.SYSTEM,
        any_of(
            r"system (config|error|resources|is full|not|storage)|configuration (error|problem)"
            r"|resources? (temporarily )?unavailable|disk (is )?full|transaction failed|service (is )?(currently "
            r"|temporarily )?(not available|unavailable)|command (died|failed|output|parameter|not)|mailer (error"
            r"|died)|database|could not load|\berror\b~(processing|writing)|insufficient",
        ),
    ),
    (Reason.TEMPORARY, any_of(r"try (it )?again|come back|retry|temporar|\bdeferred\b|transient|later")),
    (
        Reason.POLICY,
        any_of(
            r"\brejected|refused|not accept|unwelcome|filter|access|security|violation|reject\b|refus[ée]|abgelehnt"
            r"|rechazad|rifiutat|rejeitad|отклонен|拒绝|被拒|拒否|رفض"),
    ),
)  # fmt: skip
