"""Words by which notices of mail systems are known, in the languages that they are written in."""

from pingcheck.mailreading.signs.patterns import any_of

DAEMON = any_of(
    r"(?:^|<)\"?(mailer[-_ ]?(daemon|administrator|agent)|mail-?daemon|maildaemon|postmaster|mdaemon|mailadm\w{0,10}"
    r"|mailgw|mail-?system|mta|smtpd?|bounces?|mail(er)?[-_.]?(gateway|robot|server)|"
    r"microsoftexchange\w{8,60}|system[-_.]?admin\w{0,10}|noreply-?maildelivery|mail-?delivery\w{0,12}|failure"
    r"|undelivered)\b",
    r"(mail|message) delivery (sub)?system|\bmailer[- ]daemon\b|\bmail delivery\b|\bpostmaster\b"
    r"|system administrator|mail administrator|mail (system|gateway|server|router)\b|delivery (agent|system"
    r"|subsystem)|mailsystem|internet mail (delivery|service)|\bmta\b",
)

NEVER_A_PERSON = any_of(r"(mailer[-_ ]?daemon|mail-?daemon|maildaemon|mdaemon)@")

FAILED_SUBJECT = any_of(
    r"undeliver(able|ed)|non-?deliver|not (be )?deliver(ed|able)|delivery (status|failure|failed|error|problem"
    r"|report|notification|has failed|unsuccessful|incomplete|attempt)|mail (delivery|failure|error|could not)"
    r"|failure (notice|delivery|notification)|failed (mail|delivery|message|to deliver)|returned (mail|e-?mail"
    r"|message|to sender)|(mail|message)( \S{1,20})? (has been )?returned|"
    r"(message|mail|e-?mail) (has |was )?(bounced|rejected|not sent|blocked|status)|bounce(d)? (mail|message"
    r"|notification)|error (in|while) (sending|delivering)|unable to deliver|could(n't| not) (be )?(deliver|send"
    r"|sent)|user unknown|unknown (user|recipient|address)|permanent (error|failure)|rejected:|mailbox (full"
    r"|unavailable)|\bndn?r?\b:|delayed (mail|delivery)|warning: (message|could not|mail)|message delayed"
    r"|delivery delayed|still being retried|message (undeliverable|delivery)|address unknown|invalid (address"
    r"|recipient)|mail failed|returning (message )?to sender|message not delivered|ошибка доставки",
    r"unzustellbar|nicht zustellbar|nicht zugestellt|zustell(fehler|ung|bericht|problem)|fehler bei der zustellung"
    r"|mail-?zustellung|übermittlungsfehler|non (remis|distribué|délivré)|échec (de|d'envoi|d’envoi)"
    r"|notification d'état de remise|retour de courrier|message non|remise (différée|retardée)",
    r"no se (puede|pudo|ha podido|entregó) ?(entregar|enviar)?|no entregad[oa]|no entregable|devuelto|error (de"
    r"|en la) entrega|fallo (de|en la) entrega|notificación de(l)? estado de entrega|não (foi )?(entregue|entregável"
    r"|é possível entregar|possível entregar)|falha (na|de) entrega|notificação de status de entrega|devolvid[oa]"
    r"|non recapitat"
    r"|non recapitabile|mancato recapito|impossibile recapitare|mancata consegna"
    r"|notifica (di )?stato (del )?recapito|messaggio non",
    r"недоставл|не (может быть |был[ао]? )?доставлен|не уда(лось|[её]тся) доставить|ошибка (при )?доставк"
    r"|уведомление о (состоянии )?доставк|сообщение не|возврат(ено)? (почты|письма)?|退信|退回|无法(投递|送达|传递"
    r"|发送)|投递(失败"
    r"|不成功)|未(送达|送達|能送达)|無法(傳遞|投遞|送達)|系统退信|发送失败|传递失败|配(信|送)(できません|不能|エラー"
    r"|失敗)|送信(できません|エラー|失敗)|(メール|電子メール)(が)?(届き"
    r"|配信でき|送信でき)|不達|未配信|エラーメール|반송|전송 실패|배달(되지| 실패)|تعذر (تسليم|إرسال)|لم يتم (تسليم"
    r"|التسليم)|فشل (تسليم|التسليم"
    r"|إرسال)|إشعار حالة التسليم",
    r"niedostarcz|nie można dostarczyć|zwrot|nedoruč|onbestelbaar|niet (bezorgd|afgeleverd)|bezorging|ikke leveret"
    r"|kunne ikke leveres|olevererbar|går inte att leverera|gick inte att leverera|nelze doručit|không gửi được"
    r"|не вдалося доставити|gagal (terkirim|dikirim)|ei voitu toimittaa|teslim edilemedi|iletilemedi"
    r"|kézbesíthetetlen|nelivrat|αδύνατη η παράδοση|לא ניתן למסור",
)  # fmt: skip

FAILED_TEXT = any_of(
    r"(could|can|was|were|has|have|did)(n't| ?not) (been |be )?(delivered|deliver|sent to)|could not deliver"
    r"|unable to (deliver|send)|undeliverable|not deliverable|failed (permanently|to deliver)|(delivery"
    r"|transmission)~(failed|failure|unsuccessful|impossible|error)|permanent (fatal )?(error|failure)|fatal errors"
    r"|did not reach~(recipient|following|intended)|recipients?(\(s\))?~not be reached|cannot (be )?(deliver|send"
    r"|sent)|returned (to (you|sender)|undelivered)|wasn't able to deliver|have failed|was rejected|were rejected"
    r"|rejected (your message|by)|has been rejected|does(n't| not) like recipient|problem delivering|not accepted"
    r"|has bounced|giving up on|gave up",
    r"this is the (mail|postfix|sendmail|qmail|exim)\b|mail delivery (software|system|program|service)|(unknown"
    r"|no such) (user|recipient|mailbox)|user unknown|message undelivered|errors? (occurred|were encountered"
    r"|encountered)|bounce message|transcript of (the )?session|delivery attempt",
    r"\bnot (be )?delivered to\b|recipients?\b~did not receive",
    r"nicht (zugestellt|zustellbar|ausgeliefert)|konnte~nicht~(zugestellt|übermittelt|gesendet)"
    r"|zustellung~(fehlgeschlagen|nicht möglich)|n'a pas (pu être|été) (remis|délivré|distribué|envoyé|transmis)"
    r"|(impossible|échec) de~(remettre|délivrer|distribuer|livrer|remise)|no (se )?(pudo|ha podido|puede"
    r"|ha sido)~(entreg|enviar)|no se entregó|(não (pôde|foi|pode)|impossível)~entreg|(non (è stato|può|ha potuto)"
    r"|impossibile)~(recapit|consegn)",
    r"не (был[оа]?|может быть|удалось|могло быть)~(доставлен|доставить)|не доставлен|(无法|未能|不能|没有)~(投递"
    r"|送达|传递|发送|递送|送到)|被退回|退信|無法~(傳遞|投遞|送達)|(配信|配送|送信|届け|送る)~(できません"
    r"|できなかった|失敗|ことができ)|届きません|전달(하지|되지|할 수)|(تعذر|لم يتم|فشل)~(تسليم|إرسال|توصيل)"
    r"|nie (została|mogła|można)~dostarcz|dostarczenie~nie powiodło|niet (worden )?(bezorgd|afgeleverd)"
    r"|bezorging~mislukt|(kunde inte|gick inte att) leverera|teslim edileme|nemohla být doručena|nepodařilo doručit"
    r"|falha na entrega|recapito non riuscito|сбой доставки|error de entrega|fehler bei der~zustellung|không gửi được"
    r"|nem sikerült kézbesíteni|לא ניתן היה למסור",
)  # fmt: skip

DELAY = any_of(
    r"warning (message )?only|this is (only )?a warning|do(es)? ?n[o']?t need to (resend|re-send|do anything)"
    r"|no action is required|will (continue|keep|be) (on )?(to try|trying|try|retr)|still (undelivered|being retried"
    r"|trying|try)|not yet been (delivered|sent)|has been delayed|delivery (is |was )?(delayed|delay)|delayed (mail"
    r"|delivery|message)|temporarily (unable|undeliverable|deferred)|(delivery )?attempts will continue|\(delay\)"
    r"|message delayed|will retry",
    r"verzögert|zustellung wird~(weiter|erneut) versucht|(retardé|différé)e?\b|(continuera|nouvelles? tentatives?)"
    r"|retrasad[oa]|demorad[oa]|se seguirá intentando|seguiremos intentando|ritardat[oa]|in ritardo|atrasad[oa]"
    r"|задерж(ан|к)|延迟|延遲|遅延|지연|تأخر|تأخير|opóźnion|vertraagd|försenad|gecik",
)  # fmt: skip
GIVEN_UP = any_of(
    r"\(failure\)|giving up|given up|gave up|permanent|fatal|deleted from (the )?queue|final|no (further"
    r"|more) (attempts|retries)|will not be (retried|delivered)|expired",
)
SUCCEEDED = any_of(
    r"\b(success(ful|fully)?|delivered|relayed|expanded)\b.{0,40}\b(deliver|to|sent|mail|recipient|mailbox"
    r"|notification)|delivery status notification \((success|relay|expanded)\)|was (successfully )?delivered|(has"
    r"|have) been (successfully )?delivered|^delivered:|^relayed:|^zugestellt:|^remis|^entregado:|^delivery receipt"
    r"|доставлено:|^已送达|^配信済み",
)
READ_SUBJECT = any_of(
    r"^(read|return receipt|read receipt|disposition notification|gelesen|lesebestätigung|lu"
    r"|lecture confirmée|accusé de lecture|leído|confirmación de lectura|letto|conferma di lettura|lida"
    r"|lido|confirmação de leitura|прочитано|прочтено|уведомление о прочтении|已读|已讀|开封|開封済み?|읽음"
    r"|تمت القراءة|مقروءة"
    r"|przeczytano|gelezen|läst|läst|okundu)\s{0,2}(\([^()]{0,40}\))?\s{0,2}[:：]",
    r"^return receipt|^(read|message) receipt|disposition[- ]notification|\(displayed\)",
)
NOT_READ_SUBJECT = any_of(
    r"^(not read|ungelesen gelöscht|nicht gelesen|non lu|no leído|non letto|não lid[oa]|не прочитано|未读|未讀"
    r"|غير مقروءة)\s{0,2}[:：]"
)

# What may be, and what to look at: advice, which is no finding.
ADVICE = any_of(
    r"\b(may|might) (be|have|not|also|no longer|simply)\b|\bcould be\b|\bperhaps\b|\bpossibl[ey]\b|\b(usual|common"
    r"|likely|probable)"
    r"(ly)? (cause|reason)|\b(verify|check|make sure|ensure|confirm)\b|\bif (the|this|that|your|you|it)\b"
    r"|\bfor example\b"
    r"|\be\.g\.|\(ex:|\bsuch as\b|\btypically\b|\blikely\b|\bmost often\b",
    r"möglicherweise|vielleicht|eventuell|(prüfen|überprüfen|kontrollieren) sie|peut-être|vérifie[rz]|il se peut"
    r"|quizás?\b"
    r"|tal vez|es posible que|puede (que|ser)|(comprueb|verifi(qu|c))\w{1,4}|talvez|pode (ser|estar)|forse|potrebbe"
    r"|verificar"
    r"|возможно|проверьте|убедитесь|可能|请(检查|核对|確認)|請(檢查|確認)|確認して|かもしれません|可能性|ربما|تحقق"
    r"|يرجى التأكد"
    r"|sprawd[źz]|zkontrolujte|controleer|kontrollera|denetleyin|ellenőrizze",
)
