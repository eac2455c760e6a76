"""What programs, organisations and courtesy add to a reply: banners, disclaimers, signatures, closing formulas."""

import re
from collections.abc import Iterable, Sequence

from pingcheck.mailreading.folding import folded


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(folded("|".join(patterns)))


TAG = re.compile(
    r"[\[【(<]\s{0,3}(?:external|externe|externo|extern|ext|внешн\w{1,4}|外部|خارجي)[\s\w-]{0,20}[\]】)>]:?\s{0,3}",
    re.IGNORECASE,
)
BANNER = _any_of(
    r"\b(?:originat|sent|comes?|came|received).{0,25}(?:outside|external)|\bexternal (?:e-?mail|sender|source)\b",
    r"do not (?:click|open|reply to this e-?mail unless)|(?:recogni[sz]e|trust|know|verify) the sender",
    r"content is safe",
    r"(?:provient|vient|émane|envoyé).{0,30}(?:extérieur|externe)|ne cliquez|n'ouvrez|expéditeur externe",
    r"(?:proviene|procede|enviado|originado).{0,30}(?:fuera|extern)|no haga clic|no abra",
    r"remitente externo|reconozca",
    r"внешн\w{1,4} (?:отправител|почт|источник|адрес)|не переходите|не открывайте|извне организации",
    r"(?:来自|来源于).{0,10}外部|外部(?:邮件|发件人)|(?:勿|不要)(?:随意)?(?:点击|打开)|确认发件人",
    r"من خارج (?:المؤسسة|المنظمة|الجهة|الوزارة|الشركة)|لا تنقر|لا تضغط|لا تفتح|مرسل خارجي",
    r"außerhalb (?:der|ihrer) organisation|klicken sie nicht|externer absender|origem externa|não clique",
    r"mittente esterno|non cliccare",
)
MAIL = r"(?:message|e-?mail|mail|courriel|attach|transmission|communication|information|document|content)"
DISCLAIMER = _any_of(
    rf"{MAIL}.{{0,80}}\bconfidential|\bconfidential.{{0,80}}{MAIL}|intended recipient|intended (?:solely",
    r"only|exclusively)",
    r"if you .{0,80}(?:in error|by mistake)|if you are not the|notify the sender|unauthori[sz]ed (?:use",
    r"disclosure|copying",
    r"review)|before printing",
    r"(?:views|opinions).{0,40}(?:author|sender|necessarily)|legally privileged|privileged (?:and|or",
    r"information)|\bdisclaimer\b",
    r"confidentiality notice|consider the environment",
    r"confidentiel.{0,80}|si vous .{0,80}par erreur|si vous n'êtes pas|destinataire.{0,40}(?:exclusi|seul|prévu)",
    r"avis de confidentialité|avant d'imprimer",
    r"\bsi .{0,80}por error|\bsi (?:usted )?no es (?:el|la|su)|(?:mensaje|correo",
    r"archivos).{0,60}(?:confidencial|exclusiv)",
    r"confidencial.{0,40}destinatari|aviso legal|antes de imprimir",
    r"конфиденциальн|если (?:вы|это|данное).{0,60}по ошибке|предназначен\w{0,3} (?:исключительно|только)",
    r"не являетесь адресатом",
    r"保密(?:信息|声明)|机密|仅限于|免责声明|误收|错收|如果您?(?:不是|并非).{0,12}收件人|立即(?:通知|删除)",
    r"سرية و|سري و|مخصصة? (?:للمرسل|لاستخدام|حصر)",
    r"(?:إذا|في حال|إن (?:كنت|وصل|تلق|استلم|ورد)).{0,60}(?:طريق الخطأ|بالخطأ)",
    r"إخلاء مسؤولية|إبلاغ المرسل",
    r"vertrauliche|(?:wenn|falls|sollten) .{0,60}irrtümlich|\bse .{0,60}(?:por engano|per errore)|confidencialidade",
    r"riservat[eo] .{0,40}destinatari",
)
DEVICE = _any_of(
    r"[^\w]{0,3}(?:sent from|sent via|get outlook|envoyé de(?:puis)?|envoyé à partir|envoyé avec",
    r"obtenez outlook|télécharge[zr] outlook",
    r"enviado desde|enviado con|obtener outlook|descarg\w{1,3} outlook|enviado do|enviado a partir",
    r"obter o outlook|inviato da",
    r"ottieni outlook|gesendet (?:von|mit|aus)|von mein\w{1,2} .{0,30}gesendet|outlook für",
    r"отправлено (?:с|из)|скачать outlook|发自",
    r"来自我的|从我的.{0,12}发送|发送自|获取 ?outlook|أرسلت من|أرسل من|مرسل من|مرسلة من|تم الإرسال من",
    r"الحصول على outlook|virus-free|scanned by)",
)
DELIMITER = re.compile(r"\s{0,3}(?:--|—|–|__|-- ?-|\*{3})\s{0,3}$")
# A closing formula; what follows is who the writer is.
CLOSING = _any_of(
    r"[^\w]{0,3}(?:(?:with |my |our )?(?:best|kind|warm|kindest|warmest|high|many|friendly)(?: (?:kind",
    r"personal|and warm))* (?:regards|wishes)|(?:(?:many )?thanks (?:and|&) (?:best |kind )?)?regards\b|cheers\b",
    r"(?:yours )?(?:sincerely|faithfully|truly|respectfully)|sincerely yours|best,|best$",
    r"(?:please )?accept,? .{0,40}assurance|respectfully\b",
    r"(?:bien |très |sincèrement et )?cordialement|(?:meilleures |sincères |respectueuses )?salutations",
    r"bien à vous|sentiments|respectueusement",
    r"(?:veuillez|je vous prie|nous vous prions|je vous prie de bien vouloir",
    r"vous prie) .{0,10}(?:d')?(?:agréer|recevoir|accepter|croire)",
    r"(?:un |muchos |cordiales |reciban? (?:un )?)?(?:cordial )?saludos?\b|atentamente|cordialmente",
    r"hago propicia|aprovech\w{1,5} (?:la|esta) ",
    r"(?:sin otro particular)|respetuosamente|les saluda|le saluda|с (?:наилучшими ",
    r"глубоким )?(?:уважением|пожеланиями)|пользу\w{1,4} случаем",
    r"всего (?:доброго|хорошего|наилучшего)|примите (?:уверения|наши уверения)|искренне ваш|此致|敬礼|祝好|祝商祺",
    r"顺颂|顺致|顺祝|谨致|谨启|敬上|敬颂",
    r"(?:و?تفضلوا|و?تقبلوا) |مع (?:خالص |فائق |أطيب |كل |أسمى )?(?:التحية|التحيات|التقدير|الاحترام",
    r"الشكر والتقدير|تحياتي)|تحياتي|و?دمتم",
    r"mit (?:freundlichen|besten|herzlichen) grüßen|freundliche grüße|viele grüße|beste grüße|mfg\b",
    r"atenciosamente|com os melhores",
    r"melhores cumprimentos|cumprimentos|cordiali saluti|distinti saluti|un cordiale saluto)",
)
POSTSCRIPT = _any_of(r"[^\w]{0,3}(?:p\.? ?-?s\b|n\.?b\b|p\. ?d\b|з\.? ?ы\b|附[:：言注]|又及|ملاحظة|ملحوظة)")
# How much text a closing line may carry: longer ones say something besides.
LONGEST_CLOSING = 260

# A full stop behind one of these ends no sentence.
ABBREVIATIONS = (
    *("Mr", "Ms", "Mrs", "Dr", "Prof", "St", "Lt", "Col", "Capt", "Cdr", "Maj", "Gen", "Sgt", "Sr", "Sra", "Srta"),
    *("Ing", "Lic", "Dra", "Gral", "Mme", "M", "No", "Nr", "tel", "Tel", "tél", "Tél"),
)
SENTENCE_ENDS = re.compile(
    "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATIONS)
    + r"(?<=[.!?؟…\U0001f300-\U0001faff\u2705\u2714\u2611])\s+|(?<=[。！？；])\s{0,3}"
)


def without_boilerplate(lines: Sequence[str]) -> list[str]:
    """The lines without banners, disclaimers, device lines and signatures; postscripts and later prose stay."""
    kept: list[str] = []
    closed = False
    for line in unwrapped(lines):
        plain = folded(line)
        if DELIMITER.match(plain):
            break
        if DEVICE.match(plain):
            continue
        if len(plain) <= LONGEST_CLOSING and CLOSING.match(plain) and not _says_more(line):
            closed = True
        elif not closed or not line.strip() or POSTSCRIPT.match(plain) or _is_prose(line):
            kept.append(_without_notices(line))
    return kept


def unwrapped(lines: Iterable[str]) -> list[str]:
    """Paragraphs as one line each, where a line was long enough to have been broken by a program."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        if len(before) >= 50 and line.strip() and before.rstrip()[-1:] not in ".!?:;。！？：；؟" and len(before) < 4000:
            joined[-1] = f"{before.rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def sentences(line: str) -> list[str]:
    """The sentences of one line, each with what ends it."""
    return [part.strip() for part in SENTENCE_ENDS.split(line) if part.strip()]


def _says_more(line: str) -> bool:
    """Whether something stands behind the closing formula's own sentence."""
    return len(sentences(line)) > 1


def _is_prose(line: str) -> bool:
    """Whether a line below the closing formula is a sentence, not a name, office or number."""
    text = line.strip()
    long_enough = len(text.split()) >= 5 or sum("\u3400" < character < "\u9fff" for character in text) >= 10
    return long_enough and text[-1:] in ".!?。！？؟" and sum(map(str.isdigit, text)) < 7


def _without_notices(line: str) -> str:
    """The line without the banner's sentences; and without the disclaimer, which once begun goes on to its end."""
    said = [part for part in sentences(TAG.sub("", line)) if not BANNER.search(folded(part))]
    notices = [at for at, part in enumerate(said) if DISCLAIMER.search(folded(part))]
    if len(notices) > 1:
        said = said[: notices[0]]
    return " ".join(part for part in said if not DISCLAIMER.search(folded(part)))
