"""Words by which automatic replies are known, in many languages."""

from pingcheck.mailreading.signs.patterns import any_of

# At the beginning of a subject: behind "Re:" it is a person who answers an automatic reply.
SUBJECT = any_of(
    r"^\W{0,4}(auto(matic(ally)?|mated|generated)?[- ]?(reply|response|respon[ds]\w{0,4}|answer|acknowledge?ment"
    r"|message|notification)|autoreply|autoresponse|auto[:：]|auto\b.{0,60}out of (the )?office"
    r"|out[- ]of[- ](the[- ])?office|ooo\b|(i am |i'm )?(currently )?(out of (the )?office|away from (the )?(office"
    r"|my mail|my e-?mail|my desk)|on (annual |sick |maternity |parental |home )?(leave|vacation|holidays?))"
    r"|vacation (reply|response|message|notice|auto)|away (message|notice)|absen(ce|t)\b|leave of absence)",
    r"^\W{0,4}(automatische (antwort|e-?mail|mitteilung)|abwesen(d|heit\w{0,25})|auto-?antwort|außer haus|urlaub"
    r"|nicht im büro|réponse automatique|message automatique|absent du bureau|absence (du|de)\b|en congés?"
    r"|(notification|message|avis) d'absence|respuesta autom[aá]tica|mensaje autom[aá]tico|fuera de (la )?oficina"
    r"|ausente"
    r"|resposta autom[aáà]tica|fora do escrit[oó]rio|aus[eê]ncia|estou (ausente|de férias)|de férias"
    r"|risposta automatica|fuori (sede|ufficio)|assen(za|te)|in ferie)",
    r"^\W{0,4}(автоматический ответ|автоответ\w{0,4}|автоматическое (сообщение|уведомление)|нет на (работе|месте)"
    r"|вне офиса|в отпуске|я в отпуске|自动(答复|回复|回覆)|自動(回覆|回復|答覆|応答|返信)|外出|不在|休假|休暇"
    r"|مراسلة تلقائية|رد تلقائي"
    r"|الرد التلقائي|الردّ? الآلي|رد آلي|خارج المكتب|إجازة|automatisch antwoord|afwezig\w{0,6}|automatisk(t)? sva?r"
    r"|autosva?r|fravær\w{0,8}|frånvaro\w{0,12}|automaattinen vastaus|poissa|autom\w{0,10} odpowied[źz]"
    r"|nieobecno\w{0,6}"
    r"|automatick[áa] odpov[ěe]\w{1,2}|nepřítomn\w{0,6}|mimo kancelář|automatikus v[áa]lasz|r[ăa]spuns automat"
    r"|otomatik (yan[ıi]t"
    r"|cevap)|ofis dışı|αυτόματη απάντηση|תשובה אוטומטית|מענה אוטומטי|자동 ?(회신|응답)|부재|automatski odgovor"
    r"|samodejni odgovor|автоматична відповідь|аутоматски одговор|автоматичен отговор|automātiskā"
    r"|automatinis atsakymas|automaatvastus|balasan otomatis"
    r"|trả lời tự động|ตอบกลับอัตโนมัติ|پاسخ خودکار)",
)  # fmt: skip

# A machine says of itself that it is one. "Your automatic reply reached me" is a person's sentence.
I_AM_A_MACHINE = any_of(
    r"\b(this is|this (e-?mail|message|reply|response|mail|notification) (is|was|has been|comes)"
    r"|please note this is)~\b(auto[- ]?(matic|mated|generated|reply|response)\b|automatically (generated|sent"
    r"|created)|system[- ]generated|computer[- ]generated)",
    r"(was|been) (automatically|auto-?) ?generated|^\W{0,10}(auto[- ]?(reply|response|generated)|automat(ic"
    r"|ed) (reply|response|acknowledge?ment|confirmation|message|notification|e-?mail))\b",
    r"\b(dies|diese|dieses|hierbei)\b~automatisch\w{0,2}\b|\b(ceci|ce|cet|il s'agit)\b~automatique(ment)?\b"
    r"|\best[ea]s?\b~autom[aá]tic(o|a|amente)\b|\bquest[oaei]\b~automatic(o|a|amente)\b|mensaje generado autom"
    r"|mensagem gerada autom|messaggio generato autom",
    r"\b(это|данное|настоящее|этот)\b~автоматическ\w{2,3}\b|автоматически (созда|сформир|отправ|сгенерир)\w{2,8}"
    r"|(создано|сформировано|отправлено|сгенерировано) автоматически|(此|本|这|該|该)(邮件|信|郵件|回复|消息"
    r"|メール)?~(系统)?自(动|動)|这是(一封)?自动|(هذه|هذا|هذا الرد)~(تلقائي|تلقائية|آلي|آلية|تلقائيًا|آليًا)",
    r"\b(dit|deze) is een automatisch|detta är ett automat|dette er (et|en) automat|to jest (wiadomość|automatyczna)"
    r"|toto je automat|bu (mesaj|e-?posta)~otomatik|이 (메일|메시지)~자동",
)  # fmt: skip
# Said by machines, and now and then in a banner above what a person wrote.
DO_NOT_REPLY = any_of(
    r"do not (reply|respond) to this (automat\w{1,10} )?(e-?mail|message|mail)|no responda a este"
    r"|não responda (a )?est[ea]|merci de ne pas répondre|ne pas répondre à ce|bitte antworten sie nicht auf"
    r"|non rispondere a quest|не отвечайте на это|请勿(直接)?回复|返信しないで|يرجى عدم الرد",
)  # fmt: skip

ABSENT = any_of(
    r"\b(out of (the |my )?office|away from (the|my) (office|desk|e-?mail)|on (annual |sick |maternity |paternity "
    r"|parental |home |medical |extended |study |official |mission )?(leave|vacation|holidays?)"
    r"|on (official )?(travel|mission)|(currently|presently|now) (away|absent|travell?ing|unavailable|out)"
    r"|(limited|no|without|intermittent) (access|connectivity)|(is|are|will) not (be )?(read|monitored)"
    r"|not (be )?(in the office|checking|available)|will respond (when|upon"
    r"|on) (i return|my return|return))",
    r"nicht (im büro|im hause?|am arbeitsplatz|erreichbar|anwesend)|abwesend|außer haus|im urlaub|kein(en)? zugriff"
    r"|(absente?s?"
    r"|en (congés?|vacances|mission|déplacement|télétravail))\b|hors du bureau|pas (au bureau|joignable)"
    r"|fuera de (la |mi )?oficina|de (vacaciones|permiso|licencia|baja)|ausente|fora do escrit[oó]rio|de (férias"
    r"|licença)|fuori (sede|ufficio)|in ferie|assente|non (sono|sarò) (in ufficio|disponibile)",
    r"в (отпуске|командировке)|отсутству(ю|ет|ем)|нет на (работе|рабочем месте)|вне офиса|(休假|出差|不在办公室|外出"
    r"|请假|不在公司"
    r"|離開辦公室)|(休暇|不在|出張|外出|休業)|(خارج المكتب|في إجازة|إجازة|في مهمة|غير متواجد)|afwezig|niet (aanwezig"
    r"|op kantoor)"
    r"|op vakantie|på semester|inte på kontoret|på ferie|ikke på kontoret|poza biurem|na urlopie|nieobecn"
    r"|na dovolené|mimo kancelář|izinde|ofis dışında|lomalla|szabadságon|부재|휴가|출장",
    r"у (відпустці|відрядженні)|відсутн|na dovolenke|na godišnjem|ods?utna?\b|одсут(ан|на)\b|на одмору|в отпуск"
    r"|отсъствам|απουσιάζω|με άδεια|εκτός γραφείου|atvaļinājum|prombūtnē|atostog|puhkusel|de vacances"
    r"|în concediu|sedang cuti|di luar kantor|nghỉ phép|vắng mặt|ไม่อยู่|ลาพักร้อน|مرخصی|בחופשה|מחוץ למשרד|permisjon"
    r"|holder ferie",
)  # fmt: skip

# Of who works there no more. "I have left for a mission until May" has its day of return.
LEFT = any_of(
    r"\b(i|who)\b~\b(have|has|had) (left|retired|moved on|(been )?(transferred|reassigned|posted)|resigned)\b"
    r"|\bi (retired|left (the|my|this))\b|\bno longer\b~\b(work\w{0,3}|employed|with|in charge|responsible"
    r"|part of|at|hold|position|post)\b|(e-?mail )?address~(has|was) changed|change of (e-?mail )?address",
    r"j'ai quitté|j’ai quitté|ne (travaille|suis|fais|fait) plus|plus en (fonction|poste)|arbeite nicht mehr"
    r"|nicht mehr~(tätig|beschäftigt|zuständig)|habe~verlassen|ya no (trabaj\w{1,3}|labor\w{1,3}|form\w{1,3}"
    r"|est\w{1,3})"
    r"|(já )?não trabalho( mais)?|deixei (o|a|de|as)\b|non lavoro più|ho lasciato|non sono più",
    r"больше не работа|уволил|переш[её]л на другую|завершил\w{0,2} работу|більше не працюю|已离职|已離職|不再担任"
    r"|不再任职"
    r"|已调离|退職|異動|لم أعد أعمل|انتهت مهمتي|غادرت (الوزارة|العمل|المنصب)|niet (meer|langer) werkzaam|werk niet meer"
    r"|arbetar inte längre|arbejder ikke længere|jobber ikke lenger|(już )?nie pracuję|již nepracuji|artık çalışmıyorum"
    r"|퇴사|전보",
)  # fmt: skip

BACK = any_of(
    r"\b(return|returning|be back|back (on|in)|until|till|through|resume|rückkehr|zurück|bis( zum| einschließlich)?"
    r"|wieder|retour|jusqu'(au|à)|de retour|reprise|regres\w{1,6}|vuelv\w{1,3}|hasta( el)?|volta\w{0,3}"
    r"|retorn\w{1,5}|até( o| ao)?|rientr\w{1,5}|torn\w{1,4}|fino al?)\b|до\b|вернусь|выйду|по \d|返回|回来|回來|直到"
    r"|至|到\d"
    r"|まで|より出社|復帰|حتى|العودة|أعود|terug|tot( en met)?|tillbaka|till\b|tilbage|wróc\w{1,3}|do dnia|zpět"
    r"|vrátím|kadar"
    r"|döneceğim|palaan|까지|복귀|повернусь|vrátim|\bdo \d|-?ig\b|έως|μέχρι|līdz|iki \d|kuni|fins al?|până|sampai"
    r"|đến|ถึง|لغاية"
    r"|سأعود|تا تاریخ|עד|vanaf|åter|tilbage|til og med|a partir del?|à partir du|\bab \d|\bab dem|с \d",
)  # fmt: skip
INSTEAD = any_of(
    r"\b(urgent|emergenc(y|ies)|immediate|in my absence|during my absence|(please|kindly) (contact|e-?mail|write"
    r"|call|reach|direct|refer|forward|send)|contact|dringend|eilig|in dringenden|wenden sie sich|vertret\w{1,6}"
    r"|kontaktieren|urgence|contacter|adresser|s'adresser|remplaç\w{1,4}|intérim|urgente|contact(e|ar|en)"
    r"|comun[ií](quese|carse)|dirig(irse|ir)|sustitu\w{1,4}|contat(e|ar|o)|contattare|rivolgersi|sostitu\w{1,4})\b"
    r"|срочн|обра(щ|т)|связ(ыв|аться)|заме(щ|н)|紧急|緊急|请联系|請聯絡|至急|連絡|للاتصال|يرجى (الاتصال|التواصل"
    r"|مراسلة)|عاجل"
    r"|dringende|neem contact|vid brådskande|kontakta|kontakt|pilne|pilnych|kontaktuj|acil|iletişim|термінов|súrn"
    r"|naléhav|sürgős|forduljon|hitn"
    r"|спешн|хитн|επείγ|steidzam|urgènci|mendesak|hubungi|liên hệ|ติดต่อ|تماس|דחופ|לפנות|kiireelli|deputy|backup"
    r"|replacement|cover(ing|ed)? (for me|by)|instead|écri(re|vez)|escrib[ae]|escreva|scriv(ere|ete)|schreiben"
    r"|пи[сш]\w{2,4}",
)  # fmt: skip

RECEIVED_BY_A_DESK = any_of(
    r"(your|the|this|a) ((support|service|help) )?(e-?mail|message|request|ticket|case|enquiry|inquiry|query|report"
    r"|submission|correspondence"
    r"|issue)\b~\b(received|created|opened|logged|registered|assigned|recorded|submitted|forwarded)|(we|team) (have "
    r"|has )?(received|logged|registered|opened|created)~\b(e-?mail|message|request|ticket|case|enquiry|inquiry"
    r"|query|report)|(ticket|case|incident|request)\b~\b(has been|was|is) (created|opened|logged|registered|assigned"
    r"|received|raised)|thank you for (contacting|your (e-?mail|message|request|enquiry|inquiry)|writing"
    r"|getting in touch|reaching out)|(will|shall) (respond|reply|get back|be in touch|answer|contact you)"
    r"|new (support )?(ticket|case|request)",
    r"(ihre|deine) (anfrage|e-?mail|nachricht|mitteilung|ticket)~(erhalten|eingegangen|erfasst|registriert|angelegt"
    r"|eröffnet)|vielen dank für ihre (anfrage|nachricht|e-?mail)|(votre|une) (demande|message|courriel|ticket"
    r"|requête)~(reçu|enregistr|créé|pris|bien été)|nous avons (bien )?reçu|(su|una|tu) (solicitud|mensaje|correo"
    r"|consulta|caso|ticket)~(recibid|registrad|cread|abiert)|hemos recibido|gracias por (contactar|su|escribir)"
    r"|(sua|seu|uma?) (solicitação|mensagem|e-?mail|chamado|pedido|ticket)~(recebid|registrad|criad|abert)"
    r"|recebemos (sua|seu)|(sua|vostra|la) (richiesta|messaggio|segnalazione|e-?mail|ticket)~(ricevut|registrat"
    r"|creat|apert|pres[oa])|abbiamo ricevuto",
    r"(ваш\w{0,3}|обращени\w|заявк\w|запрос|письмо|сообщени\w)~(получен|зарегистрирован|принят|создан)|(您的|你的"
    r"|邮件|来信"
    r"|工单|请求|問合せ|お問い合わせ)~(已?收到|受理|创建|登记|受け付け|承りました|ありがとう)|已收到您"
    r"|受け付けました|受付いたしました|(تم (استلام|تسجيل|إنشاء|فتح)"
    r"|لقد (استلمنا|تلقينا)|شكر[اً]{1,2} (لتواصلك|على تواصلك))|uw (bericht|e-?mail|verzoek|melding)~(ontvangen"
    r"|geregistreerd|aangemaakt)|(twoje|pana|państwa) (zgłoszenie|wiadomość)~(przyjęte|zarejestr|otrzym)"
    r"|talebiniz~(alın|kayd)|ditt (ärende|meddelande)~(mottag|registr|skap)",
)  # fmt: skip

# Who is away speaks of himself; that the minister is travelling tells a person.
OF_MYSELF = any_of(
    r"\b(i|i'm|i’m|i'll|my|je|j'ai|j’ai|mon|ma|ich|mein\w{0,2}|estoy|estaré|mi|sono|sarò|mio|mia|estou"
    r"|estarei|meu|minha|ik|mijn|jag|jeg|ben|jestem)\b|\bя\b|моего|буду|我|本人|私|أنا|إجازتي|휴가",
)  # fmt: skip

# Programs that ask strangers for a proof; of themselves they say enough.
ASKING_PROGRAM = any_of(
    r"\b(boxtrapper|spam ?arrest|tmda|spamblocker|mailblocks|knowspam|choicemail|mail ?in ?black|spamlion"
    r"|active spam killer|digiportal|uol antispam|antispam uol|anti-?spam uol|sendio|boxbe|qurb|bluebottle|vanquish)\b",
)
PROVE = any_of(
    r"(message|mail)~requires (that you )?verif|verif(y|ies) that your (message|mail)|verify#|to (release"
    r"|deliver) your (message|mail)",
    r"(confirm|verify|prove|authenticate|establish|ensure)~\b(you|sender)( are|'re|r identity| is)?~\b(human|person"
    r"|real|not a (spammer|robot|machine|bot|spam)|legitimate|genuine|sender)",
    r"(confirm|verif|authenticat|approv|validat|authori[sz])\w{0,6}~(one[- ]time|only (need|have|once)"
    r"|just this once)|one[- ]time (confirmation|verification|authentication|approval)|challenge[- ]response|(sender"
    r"|e-?mail|address) (verification|authentication|confirmation) (request|required)"
    r"|confirmation of (your )?message|not (sent|written|e-?mailed|corresponded)~before|(guest|allowed) list"
    r"|(white ?list|approved (senders?|list)|allowed senders?|list of (known"
    r"|accepted|allowed))",
    r"(message|mail)~requires (that you )?verif|verif(y|ies) that your (message|mail)|verify#|to (release"
    r"|deliver) your (message|mail)",
    r"demande d'authentification|(prouver|confirmer|vérifier)~(humain|personne|robot|expéditeur|pas un spam)"
    r"|(bestätigen|beweisen|verifizieren)~(mensch|absender|kein (spam|roboter))|(confirm|verific|demuestr"
    r"|compr[ou]e?b)\w{0,6}~(humano|persona|pessoa|remetente|remitente|robot|robô)|(confermare|dimostrare"
    r"|verificare)~(umano|persona|mittente)|подтверд\w{1,6}~(человек|не робот|не спам|отправител)|确认~(真人"
    r"|不是垃圾|发件人)"
    r"|認証~(送信者|本人)|تأكيد~(إنسان|مرسل)",
)  # fmt: skip
HELD = any_of(
    r"(message|mail|e-?mail|delivery|it)\b~\b(held|on hold|pending|waiting|queued|quarantin\w{1,4}|not (yet )?(been "
    r"|be )?delivered|blocked|delayed|stopped|intercepted)|unknown sender|(do|does) not recogni[sz]e"
    r"|not (yet )?(recogni[sz]ed|on (my|our|the|their))|first (time|message)|before (your|this|the|i|it) (message"
    r"|mail|e-?mail|can|will)|in order (for|to) (your|deliver)|protect\w{0,4}~\b(spam|junk|unsolicited)|anti-?spam"
    r"|(account|mailbox|inbox|address)~protected|ensure (the )?delivery|wait-?listed|junk-?mail|spam source"
    r"|(reduce|stop|control|fight|prevent|avoid|block)\w{0,4}~\b(spam|junk|unsolicited)",
    r"en attente|(retenu|bloqué|suspendu)e?\b|wartet|zurückgehalten|angehalten|en espera|retenid[oa]|aguardando"
    r"|retid[oa]|in attesa|trattenut|ожида|задержан|等待|保留|في انتظار|معلقة",
)  # fmt: skip
DO_IT = any_of(
    r"\b(click|clicking|follow|visit|press|go to|use)\b~\b(link|url|button|here|below|web ?(site|page)|address|page)"
    r"|(reply|respond)(ing)? to this (message|mail|e-?mail)|(simply|just|please) (reply|respond|hit reply|click"
    r"|send an empty)"
    r"|https?://|cliqu|klicken|antworten sie|haga clic|clique|pulse|fare clic|clicca|нажмите|перейдите|点击|點擊"
    r"|クリック"
    r"|اضغط|انقر",
)  # fmt: skip
