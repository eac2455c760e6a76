"""Words that say that there is no such mailbox, in the languages of mail servers."""

import re

from pingcheck.mail.reading.patterns import any_of

WHO = (
    r"(user|users|mailbox|mail[- ]?box|mail ?drop|recipients?|rcpt|account|addressee|local[- ]?(part|user)"
    r"|e-?mail( address)?|address(es)?|person|destination|alias"
    r"|userid|user ?name|login|customer|member|subscriber|entry|or-name)"
)
NOBODY = (
    r"(unknown|unrecogni[sz]ed|not (be )?(found|known|recogni[sz]ed|listed|registered|located|exists?\b|existing|valid"
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

NO_SUCH_MAILBOX: re.Pattern[str] = any_of(
    rf"\b(no such|unknown|invalid|nonexist(ent|ing)|non-exist(ent|ing)|unrecogni[sz]ed|illegal|bad|wrong|no valid"
    rf"|incorrect|inexistent|no matching)( or (unknown|invalid|illegal))?( (local|destination|e-?mail|mail|smtp"
    rf"|recipient"
    rf"|final|domain|virtual))? ?{WHO}",
    rf"\b{WHO}\b~\b{NOBODY}",
    rf"\bno {NO_ONE}( here| found| available| registered| defined| exists?| under| for| by| with)\b"
    r"|nobody (here )?(by|with)|not a (valid|known|local|member|subscriber|registered)\b|(recipient|the) name~not (be"
    r" )?(found|known|recogni[sz]ed)|invalid final delivery|(is|are) not (known|registered|valid) (here|at this)",
    r"\bbad-mailbox\b|recip(ient)?s? ?not ?found|user ?unknown|not (listed|found) in~(directory|address book|name|ldap"
    r"|database|domain)|(could|can)(n't"
    r"| ?not)( be)? (find"
    r"|found|locate|verify)~(user|recipient|mailbox|address|account|alias)|wasn't found at|couldn't be found\b",
    r"unrout(e)?able address|address (is )?unknown|unable to (validate|find|verify|locate"
    r"|identify) (the )?(recipient|user|account|mailbox|alias|address)|there is no (such )?(user|mailbox|account|one"
    r"|person|recipient|address|alias)|does not (exist|appear to exist) (here|at|on|in)",
    r"no longer (a |an )?(valid|exist\w{0,2}|in (our|the)|known)|handle mail for (that|this) (user|recipient)"
    r"|(not|isn't) in my control file|did not exactly match|not a (known|valid|recogni[sz]ed)",
    r"\b(recipient|rcpt)( address)?( was| is| has been)? (rejected|refused)\W{0,20}$|addressee unknown"
    r"|not known here|unknown or illegal (alias|user)|recipient not accepted\W{0,10}$",
    # French
    r"(destinataire|adresse|utilisateur|bo[iî]te|compte|abonné)\b~(inconnu|invalide|introuvable|inexistant"
    r"|n'existe (pas|plus)|n'a pas été trouvé|n'est pas valide|supprimé)|n'a pas été trouvée? (à|chez|dans|sur)\b"
    r"|aucun (utilisateur|compte)|impossible de (trouver|localiser)~(destinataire|adresse|utilisateur)",
    # German
    r"(empf(ä|ae)nger\w{0,12}|benutzer\w{0,12}|adresse|adressat|postfach|konto|mailbox|e-?mail-?adresse)~(unbekannt"
    r"|existiert nicht|nicht (gefunden|vorhanden|bekannt|existent|gültig)|ungültig|gelöscht)"
    r"|(unbekannte[rs]?|ungültige[rs]?|kein solche[rs]?|kein) (empf(ä|ae)nger|benutzer|adress|postfach)"
    r"|wurde (unter|bei|in) \S{1,120}~nicht gefunden",
    # Spanish, Portuguese, Italian, Romanian
    r"(usuario|destinatario|direcci[oó]n|cuenta|buz[oó]n|casilla)\b~(desconocid|no existe"
    r"|no (se )?(ha )?(sido )?encontr"
    r"|inexistente|inválid|no es válid|eliminad|no fue encontrad)|no se (encontró|ha encontrado|pudo encontrar)"
    r"~(direcci[oó]n|usuario|destinat|cuenta|buz[oó]n)|\bno se (encontró|ha encontrado) en\b",
    r"(usu[aá]rio|destinat[aá]rio|endereço|conta|caixa)\b~(desconhecid|inexistente|não (existe|foi encontrad|encontrad)"
    r"|inválid)|não foi (possível )?(encontrar|localizar|encontrad[oa])~(endereço|usu[aá]rio|destinat|conta|em)\b",
    r"(utente|destinatario|destin\.|indirizzo|casella|account|mailbox)~(sconosciut|inesistent|errat|non (esiste"
    r"|esistente"
    r"|trovat|valid|è stato trovato|è valid))|impossibile trovare~(indirizzo|utente|destinatario)"
    r"|(utilizator|adres[aă])\w{0,8}~(inexistent|nu exist|necunoscut)",
    # Russian, Ukrainian
    r"(пользовател\w{1,12}|адресат\w{0,12}|получател\w{1,12}|ящик\w{0,12}|адрес\w{0,12}|уч[её]тн\w{1,12} запис\w{1,12}"
    r"|користувач\w{0,6})~(не найден|не существует|неизвест|не зарегистрирован|удал[её]н|не удалось найти|недействит"
    r"|отсутствует|нет\b|не знайдено|не існує)|(нет так\w{1,12}|неизвестн\w{1,12}|несуществующ\w{1,12}|такого)"
    r" (пользовател|адрес|ящик|получател)\w{0,12}|не удалось найти~(адрес|пользовател|получател)",
    # Chinese, Japanese, Korean
    r"(用户|用戶|收件人|收件者|地址|邮箱|郵箱|帐号|账号|帐户|账户|信箱|使用者|电子邮件地址)~(不存在|无效|無效"
    r"|未找到|找不到|错误|錯誤|不正确"
    r"|已删除)|(不存在|找不到|无此|無此|没有|查无|查無)~(用户|用戶|收件人|收件者|邮箱|帐号|账号|地址|使用者|此人)"
    r"|查[无無]此",
    r"(宛先|ユーザー?|アドレス|メールボックス|受信者)~(不明|存在しま|存在しない|見つかり|見つから|無効|間違)"
    r"|존재하지 않|찾을 수 없",
    # Arabic, Hebrew, Persian
    r"(المستلم|المستخدم|العنوان|عنوان|صندوق|البريد)~(غير (موجود|معروف|صالح|صحيح)|لا يوجد|لم يتم العثور)"
    r"|لم يتم العثور|تعذ[ّ]?ر العثور|لا يوجد (مستخدم|مستلم|عنوان)|لا يمكن العثور|נמען לא (קיים|נמצא)|הכתובת לא נמצאה"
    r"|(گیرنده|کاربر|نشانی)~(یافت نشد|وجود ندارد)",
    # Polish, Czech, Slovak, Dutch, the Nordic languages, Turkish, Hungarian, Vietnamese, Greek
    r"nie istnieje|nieznany (użytkownik|adresat|odbiorca)|(nie ma|brak) takiego (konta|użytkownika|adresu|odbiorcy)"
    r"|nie (można|udało się) (odnaleźć|znaleźć)~(adres|odbiorc|użytkownik)|neexistuje|neznámý (uživatel|příjemce)"
    r"|(adresa|uživatel|příjemce|schránka)~(nebyla? nalezena?|nenalezena?)",
    r"bestaat niet|onbekende (gebruiker|ontvanger)|(gebruiker|ontvanger|adres)~(onbekend|niet gevonden)"
    r"|(adress\w{0,4}|användare\w{0,2}|mottagare\w{0,2})~(finns inte|hittades inte|okänd)|okänd (mottagare|användare)"
    r"|(adresse\w{0,2}|bruger\w{0,2}|bruker\w{0,2}|modtager\w{0,2}|mottaker\w{0,2})~(findes ikke|finnes ikke"
    r"|ble ikke funnet|blev ikke fundet|ukendt|ukjent)|finns inte|ei (löydy|löytynyt)|tuntematon vastaanottaja",
    r"bulunamad[ıi]|mevcut değil|kullan[ıi]c[ıi] yok|nincs ilyen (felhasználó|cím|postafiók)|ismeretlen címzett"
    r"|không (tìm thấy|tồn tại)|ไม่พบผู้รับ|δεν (βρέθηκε|υπάρχει)|tidak (ditemukan|terdaftar)",
)  # fmt: skip
