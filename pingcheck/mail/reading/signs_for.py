"""Words that say what became of a mail, looked for once nothing stands against them; the first that fits decides."""

import re

from pingcheck.mail.reading.meaning import Reason
from pingcheck.mail.reading.patterns import any_of

WHO = (
    r"(user|users|mailbox|mail ?box|mail ?drop|recipients?|account|addressee|local[- ]?part|e-?mail( address)?"
    r"|address(es)?|person|destination|alias"
    r"|userid|user ?name|login|customer|member|subscriber)"
)
NOBODY = (
    r"(unknown|unrecogni[sz]ed|not (be )?(found|known|recogni[sz]ed|listed|registered|located|exist(s|ing)?|valid"
    r"|a valid|a known|have an?|present|in our|in the|resolved)"
    r"|does ?n[o']?t (exist|appear|have)|doesn.t exist|did not exist|isn't (valid|known|exist)|no longer|invalid"
    r"|nonexist|non-exist|non exist|unroutable|unresolvable|deleted|removed|closed|terminated|cancell?ed)"
)

# Sentences about one person's mailbox, said by whoever knows; no filter speaks so, whatever code it gives.
HAS_NO_ACCOUNT = any_of(r"(user|account|recipient) does(n't| not) have an? \S{1,80} account")
PLAINLY_NOBODY = any_of(
    r"no such (user|mailbox|recipient|account)\b|(mailbox|user|recipient|account) (does(n't| not) exist|not found)",
    r"no mailbox here by that name|(user|account|recipient) does(n't| not) have an? \S{1,80} account",
)

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
            r"\bbad-domain\b|no data record of requested type|null ?mx|\b(host|domain|server|it)\b~does(n't"
            r"| not) accept (e-?)?mail|nxdomain",
            r"\b(host|domain|hostname)( name| or domain name| or domain)?( |:)~(not found|unknown|does(n't"
            r"| not) exist|not exist|nonexist|non-exist|could(n't| not) be (found|resolved)|not (be )?resolve"
            r"|not valid|unresolvable|invalid)",
            r"\b(unknown|no such|invalid|illegal|bad|nonexistent|non-existent|unroutable|unrouteable"
            r"|unresolvable)( destination)? (mail )?(host|domain|hostname|remote host|server)|illegal host/domain",
            r"(could ?n[o']t|cannot|can't|unable to) (find|resolve|locate)~\b(host|domain|mail exchanger|mx"
            r"|mail server)|no (mail (hosts?|servers?|exchangers?)|mx( records?| host)?|dns (entry|record)s?"
            r"|a record|such host)~(for|found|exist|in)\b|no mx\b",
            r"all relevant mx records point to non-?existent hosts|an mx or srv record indicated no smtp service"
            r"|no data known|no matches to nameserver query|invalid mail server",
            r"(unbekannte[rs]?|ungültige[rs]?) (host|domain)|domain~(existiert nicht|nicht gefunden|unbekannt)"
            r"|(domaine|hôte|serveur)~(inconnu|introuvable|n'existe pas)",
            r"dominio~(desconocid|no existe|no encontrad|inesistente|non esiste|sconosciut|não existe|inexistente"
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
    (
        Reason.NO_SUCH_MAILBOX,
        any_of(
            rf"\b(no such|unknown|invalid|nonexistent|non-existent|unrecogni[sz]ed|illegal|bad|no valid|incorrect"
            rf"|inexistent)( or (unknown|invalid|illegal))?( (local|destination|e-?mail|mail|smtp|recipient|final"
            rf"|domain))? ?{WHO}",
            rf"\b{WHO}\b~\b{NOBODY}",
            r"no (mailbox|user|account|one|person)( here)? (here )?by that name|no such (person|user|address|name"
            r"|mailbox|recipient)|nobody (here )?by|not a (valid|known|local) (user|mailbox|recipient|address"
            r"|account)|(recipient|the) name~not (be )?(found|known|recogni[sz]ed)|invalid final delivery",
            r"(no se (encontró|ha encontrado|pudo encontrar)|não foi possível (encontrar|localizar)"
            r"|impossib\w{2,3} (de )?(trova|trouve)r|не удалось найти)~(direcci[oó]n|usuario|destinat|endereço"
            r"|usuário|indirizzo|utente|adresse|адрес|получател)",
            r"\bbad-mailbox\b|recip(ient)?notfound|not listed in~(directory|address book|name)|(could|can)(n't"
            r"| ?not)( be)? (find"
            r"|found|locate|verify)~(user|recipient|mailbox|address|account)|wasn't found at|couldn't be found\b",
            r"unrout(e)?able address|unknown address|address (is )?unknown|unable to (validate|find|verify|locate"
            r"|identify) (the )?(recipient|user|account|mailbox)|there is no (such )?(user|mailbox|account|one"
            r"|person)|does not (exist|appear to exist) (here|at|on|in)",
            r"(destinataire|adresse|utilisateur|bo[iî]te|compte)\b~(inconnu|invalide|introuvable|inexistant"
            r"|n'existe (pas|plus)|n'a pas été trouvé|n'est pas valide|supprimé)|aucun (utilisateur|compte)",
            r"(empfänger\w{0,12}|benutzer\w{0,12}|adresse|postfach|konto|mailbox|e-?mail-?adresse)~(unbekannt"
            r"|existiert nicht"
            r"|nicht (gefunden|vorhanden|bekannt|existent|gültig)|ungültig|gelöscht)|(unbekannter|ungültiger"
            r"|kein solcher) (empfänger|benutzer)",
            r"(usuario|destinatario|direcci[oó]n|cuenta|buz[oó]n)\b~(desconocid|no existe"
            r"|no (se )?(ha )?(sido )?encontr|inexistente|inválid|no es válid|eliminad)|(usu[aá]rio|destinat[aá]rio"
            r"|endereço|conta|caixa)\b~(desconhecid|inexistente|não (existe|foi encontrad|encontrad)|inválid)",
            r"(utente|destinatario|indirizzo|casella|account)\b~(sconosciut|inesistent|non (esiste|esistente|trovat"
            r"|valid|è stato trovato|è valid))|(пользовател\w{1,12}|адресат\w{0,12}|получател\w{1,12}|ящик\w{0,12}"
            r"|адрес\w{0,12}"
            r"|уч[её]тн\w{1,12} запис\w{1,12})~(не найден|не существует|неизвест|не зарегистрирован|удал[её]н"
            r"|не удалось найти"
            r"|недействит|отсутствует|нет\b)|(нет так\w{1,12}|неизвестн\w{1,12}|несуществующ\w{1,12}"
            r"|такого) (пользовател|адрес"
            r"|ящик|получател)\w{0,12}",
            r"(用户|收件人|地址|邮箱|帐号|账号|帐户|账户|信箱|使用者)~(不存在|无效|未找到|找不到|错误|不正确|已删除)"
            r"|(不存在|找不到|无此|没有)~(用户|收件人|邮箱|帐号|账号|地址)|(宛先"
            r"|ユーザー?|アドレス|メールボックス|受信者)~(不明|存在しま|存在しない|見つかり|見つから|無効|間違)"
            r"|존재하지 않|찾을 수 없",
            r"(المستلم|المستخدم|العنوان|عنوان|صندوق|البريد)~(غير (موجود|معروف|صالح|صحيح)|لا يوجد|لم يتم العثور)"
            r"|لم يتم العثور|nie istnieje|nieznany (użytkownik|adresat|odbiorca)|neexistuje|neznámý (uživatel"
            r"|příjemce)|bestaat niet|onbekende (gebruiker|ontvanger)|finns inte|okänd (mottagare|användare)"
            r"|bulunamadı|mevcut değil",
            r"\b(recipient|rcpt)( address)?( was| is| has been)? (rejected|refused)\W{0,20}$|addressee unknown"
            r"|user not found|not known here|unknown or illegal alias",
        ),
    ),
    (
        Reason.UNAVAILABLE,
        any_of(r"(mailbox|recipient|account|user)( is)? (currently |temporarily )?(unavailable|not available)"),
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
