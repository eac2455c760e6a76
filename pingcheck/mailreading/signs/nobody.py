"""Words that say that there is no such mailbox, in the languages of mail servers."""

import re

from pingcheck.mailreading.signs.patterns import any_of

WHO = (
    r"(user|users|mailbox|mail[- ]?box|mail ?drop|recipients?|rcpt|account|addressee|local[- ]?(part|user)"
    r"|e-?mail( address)?|address(es)?|person|destination|alias"
    r"|userid|user ?name|login|customer|member|subscriber|entry|or-name)"
)
NOBODY = (
    r"(unknown|unrecogni[sz]ed|not (be )?(found|known|recogni[sz]ed|listed|on (the|our)\b|registered|located"
    r"|exists?\b|existing|valid"
    r"|a valid|a known|have an (e-?mail )?account|present|in our|in the|on file|resolved|ok\b|a member|identified)"
    r"|no (longer )?exist|isn't (valid|known|exist|found|in our|recogni[sz]ed)"
    r"|(could|can)(n't|not| not) be (found|located|verified)"
    r"|does ?n[o']?t (exist|appear|have (an? )?(\S{1,40} )?(account|mailbox))|doesn.t exist|did not exist|no longer"
    r"|invalid|\bwrong\b|misspelled|incorrect"
    r"|nonexist|non-exist|non exist|inexistent|unroutable|unresolvable|deleted|removed|closed|terminated|cancell?ed)"
)
NO_ONE = r"(mail[- ]?box|user|account|one|body|person|recipient|alias|address|customer|member|subscriber|such e-?mail)"

# Sentences about one person's mailbox, said by whoever knows; no filter speaks so, whatever code it gives.
HAS_NO_ACCOUNT = any_of(
    r"(user|account|recipient|\S{1,80}) (does(n't| not)|do not) have an? (\S{1,80} )?(account|mailbox)"
    r"|\b(rcpt|recipient|mailbox) does not exist",
)
PLAINLY_NOBODY = any_of(
    r"no such (e-?mail |local )?(user|mail[- ]?box|recipient|account|address)\b|no mail[- ]?box (here|found|for"
    r"|available|by)",
    r"(mail[- ]?box|user|recipient|account|address)( is| was)? (does(n't| not) exist|not found|not exists?\b"
    r"|nonexist|non-exist)",
    r"\b(nonexistent|non-existent|non-existing) (user|mail[- ]?box|recipient|account|address)",
    r"\b(user|account|recipient) (does(n't| not)|do not) have an? (\S{1,80} )?(account|mailbox)",
)


def _either_way(nouns: str, gone: str) -> str:
    """A mailbox's names and the words for its not being there, in whichever order a language puts them."""
    return rf"(?:{nouns})\w{{0,4}}\b~(?:{gone})|(?:{gone})\w{{0,4}}(?: \S{{1,14}}){{0,2}} (?:l['’])?(?:{nouns})"


NO_SUCH_MAILBOX: re.Pattern[str] = any_of(
    rf"\b(no such|unknown|invalid|nonexist(ent|ing)|non-exist(ent|ing)|unrecogni[sz]ed|illegal|bad|wrong|no valid"
    rf"|incorrect|inexistent|no matching)( or (unknown|invalid|illegal))?( (local|destination|e-?mail|mail|smtp"
    rf"|recipient"
    rf"|final|domain|virtual))? ?{WHO}",
    rf"\b{WHO}\b~\b{NOBODY}",
    rf"\bno (local |such |matching )?{NO_ONE}( here| found| available| registered| defined| exists?| under| for| by"
    rf"| with)\b"
    r"|nobody (here )?(by|with)|not a (valid|known|local|member|subscriber|registered)\b|(recipient|the) name~not (be"
    r" )?(found|known|recogni[sz]ed)|invalid final delivery|(is|are) not (known|registered|valid) (here|at this)",
    r"\bbad-mailbox\b|recip(ient)?s? ?not ?found|user ?unknown|not (listed|found) in~(directory|address book|name|ldap"
    r"|database|domain)|(could|can)(n't"
    r"| ?not)( be)? (find"
    r"|found|locate|verify)~(user|recipient|mailbox|address|account|alias)|wasn't found at|couldn't be found\b",
    r"unrout(e)?able address|address (is )?unknown|unable to (validate|find|verify|locate"
    r"|identify) (the )?(recipient|user|account|mailbox|alias|address)|there is no (such )?(user|mailbox|account|one"
    r"|person|recipient|address|alias)|does not (exist|appear to exist) (here|at|on|in)",
    r"no record of|do(es)? n[o']?t (know|match any|host)\b|not hosted here|\bno local (mailbox|user|account)"
    r"|has no (mailbox|account|e-?mail)\b|does(n't| not) have an? (\S{1,40} )?(account|mailbox)|there('s"
    r"| is) no here\b|\b(address|mailbox)~\b(obsolete|retired)\b|not in (the |our )?directory",
    r"no longer (a |an )?(valid|exist\w{0,2}|in (our|the)|known)|handle mail for (that|this) (user|recipient)"
    r"|(not|isn't) in my control file|did not exactly match|not a (known|valid|recogni[sz]ed)",
    r"\b(recipient|rcpt)( address)?( was| is| has been)? (rejected|refused)\W{0,20}$|addressee unknown"
    r"|not known here|unknown or illegal (alias|user)|recipient not accepted\W{0,10}$",
    # French
    _either_way(
        r"destinataire|adresse|utilisateur|bo[iî]te|compte|abonné|correspondant|usager",
        r"inconnue?|invalide|introuvable|inexistant|n'existe (?:pas|plus)|n'a pas été trouvé|n'est pas (?:valide"
        r"|connu)|n'est plus dans"
        r"|supprimée?|aucune?",
    ),
    r"n'a pas été trouvée? (à|chez|dans|sur)\b|impossible de (trouver|localiser)~(destinataire|adresse|utilisateur)",
    # German
    _either_way(
        r"empf(?:ä|ae)nger|benutzer|nutzer|adresse|adressat|postfach|konto|mailbox|e-?mail-?adresse|teilnehmer",
        r"unbekannt|existiert nicht|nicht (?:gefunden|vorhanden|bekannt|existent|gültig)|hier nicht|ungültig|gelöscht"
        r"|gibt es nicht|keine? solche|\bkeine?\b",
    ),
    r"wurde (unter|bei|in) \S{1,120}~nicht gefunden",
    # Spanish, Portuguese, Italian, Romanian
    _either_way(
        r"usuari|destinatari|direcci[oó]n|cuenta|buz[oó]n|casilla",
        r"desconocid|\bno existe|no (?:se )?(?:ha )?(?:sido )?encontr|inexistente|inválid|no es (?:válid|correct)"
        r"|eliminad|no fue encontrad|no se encuentra en",
    ),
    r"\bno se (encontró|ha encontrado) en\b|no se pudo encontrar~(direcci[oó]n|usuario|destinat|cuenta|buz[oó]n)",
    _either_way(
        r"usu[aá]ri|destinat[aá]ri|endereço|conta|caixa",
        r"desconhecid|inexistente|não (?:existe|foi encontrad|encontrad)|inválid|não foi (?:possível )?(?:encontrar"
        r"|localizar)",
    ),
    r"não foi encontrad[oa] em\b",
    _either_way(
        r"utent|destinatari|indirizz|casell|account|mailbox|destin",
        r"sconosciut|inesistent|errat|non (?:esiste|esistente|trovat|valid|è stato trovato|è valid)|\bnessun"
        r"|non (?:è )?presente"
        r"|impossibile trovare",
    ),
    _either_way(r"utilizator|adres[aă]|destinatar|cont\b", r"inexistent|nu exist|necunoscut|nu a fost găsit"),
    # Russian, Ukrainian, Bulgarian, Serbian
    _either_way(
        r"пользовател|адресат|получател|ящик|адрес|уч[её]тн\w{1,6} запис|користувач|скриньк|потребител|корисник",
        r"не найден|не существует|неизвест|не зарегистрирован|удал[её]н|не удалось найти|недействит|отсутствует|\bнет\b"
        r"|нет так|не числится|несуществующ|такого|не знайдено|не існує|невідом|не съществува|непознат|не постоји",
    ),
    # Chinese, Japanese, Korean
    r"(用户|用戶|收件人|收件者|地址|邮箱|郵箱|帐号|账号|帐户|账户|信箱|使用者|电子邮件地址)~(不存在|无效|無效"
    r"|未找到|找不到|错误|錯誤|不正确"
    r"|已删除|已注销|已刪除)|(不存在|找不到|无此|無此|没有|查无|查無)~(用户|用戶|收件人|收件者|邮箱|帐号|账号|地址"
    r"|使用者|此人)"
    r"|查[无無]此",
    r"(宛先|ユーザー?|アドレス|アカウント|メールボックス|受信者)~(不明|ありません|存在しま|存在しない|見つかり"
    r"|見つから|無効|間違)"
    r"|(사용자|수신자|주소|계정|메일함)~(없|찾을 수|존재하지)|존재하지 않|찾을 수 없",
    # Arabic, Hebrew, Persian
    r"(المستلم|المستخدم|العنوان|عنوان|صندوق|البريد|الحساب)~(غير (موجود|معروف|صالح|صحيح)|لا يوجد|لم يتم العثور)"
    r"|لم يتم العثور|تعذ[ّ]?ر العثور|لا يوجد (مستخدم|مستلم|عنوان)|لا يمكن العثور|נמען לא (קיים|נמצא)|הכתובת לא נמצאה"
    r"|(گیرنده|کاربر|نشانی)~(یافت نشد|وجود ندارد)",
    # Polish, Czech and Slovak, Croatian
    _either_way(
        r"użytkownik|adresat|adres|odbiorc|kont[oa]|skrzynk",
        r"nie istnieje|nieznan|(?:nie ma|brak) takie|nie (?:można|udało się) (?:odnaleźć|znaleźć)",
    ),
    _either_way(
        r"adres[aáu]|uživatel|používateľ|příjemce|príjemca|schránk|korisnik|primatelj",
        r"neexistuj|neznám|nebyla? nalezen|nenalezen|nenájden|ne postoji|nepoznat",
    ),
    # Dutch, the Nordic languages
    _either_way(
        r"gebruiker|mailbox|ontvanger|adres|postbus|geadresseerde", r"onbekend|bestaat niet|niet (?:gevonden|bekend)"
    ),
    _either_way(
        r"adress?e?|användare|mottagare|brukere?|bruger|modtager|mottaker|konto",
        r"finns inte|hittades inte|okänd|find?es ikke|finnes ikke|(?:ble|blev) ikke fun[nd]et|ukendte?|ukjente?",
    ),
    # Finnish, Turkish, Hungarian, Greek, Vietnamese, Indonesian, Thai
    r"ei (löydy|löytynyt)|tuntematon (vastaanottaja|käyttäjä|osoite)|bulunamad[ıi]|mevcut değil|kullan[ıi]c[ıi] yok"
    r"|nincs ilyen (felhasználó|cím|postafiók)|ismeretlen (címzett|felhasználó|cím)|nem létez|δεν (βρέθηκε|υπάρχει)"
    r"|άγνωστος (παραλήπτης|χρήστης)|không (tìm thấy|tồn tại)|tidak (ditemukan|terdaftar|dikenal)|ไม่พบผู้รับ",
)  # fmt: skip
