/**
 * What event types and modes are called, and how they stand in a sentence. `type/mode | English name | Arabic name`, then English: `base | past | the rest with somebody ({r}) | the rest with nobody`,
 * then Arabic, with a noun, since a verb would need the gender of the actor, which no record has: `noun | m or f | the rest with somebody | both, when it is done between equals`.
 */
import type { Lang } from './table.js'

interface Named {
  readonly name: Readonly<Record<Lang, string>>
  readonly en: { readonly base: string; readonly past: string; readonly to: string; readonly alone: string }
  readonly ar: { readonly noun: string; readonly gender: 'm' | 'f'; readonly to: string; readonly isMutual: boolean }
}

const rows = `
AGREE|commitment|التزام|make|made|a commitment to {r}|a commitment|تعهد|m|تجاه {r}|both
AGREE/planned|commitment|التزام|engage|engaged|with {r}|in talks or cooperation|تواصل|m|مع {r}|both
CONSULT|talks|تشاور|hold|held|talks with {r}|talks|محادثات|f|مع {r}|both
CONSULT/visit|visit|زيارة|pay|paid|a visit to {r}|a visit|زيارة|f|إلى {r}
CONSULT/third-party|mediation|وساطة|mediate|mediated|with {r}||وساطة|f|مع {r}
CONSULT/multilateral|multilateral talks|محادثات متعددة الأطراف|hold|held|multilateral talks with {r}|multilateral talks|محادثات متعددة الأطراف|f|مع {r}|both
CONSULT/phone|phone call|اتصال هاتفي|speak|spoke|by phone with {r}|by phone|اتصال هاتفي|m|مع {r}|both
SUPPORT|support|تأييد|voice|voiced|support for {r}|support|تأييد|m|لصالح {r}
CONCEDE|concession|تنازل|make|made|a concession to {r}|a concession|تنازل|m|أمام {r}
COOPERATE|cooperation|تعاون|cooperate|cooperated|with {r}||تعاون|m|مع {r}|both
AID|aid|مساعدة|give|gave|aid to {r}|aid|مساعدة|f|إلى {r}
RETREAT|retreat|تراجع|pull|pulled|back before {r}|back|تراجع|m|أمام {r}
RETREAT/withdraw|withdrawal|انسحاب|withdraw|withdrew|before {r}||انسحاب|m|أمام {r}
RETREAT/release|release|إفراج|release|released|{r}|captives|إفراج|m|عن {r}
RETREAT/disarm|disarmament|نزع سلاح|give|gave|up arms to {r}|up arms|تسليم سلاح|m|إلى {r}
RETREAT/ceasefire|ceasefire|وقف إطلاق النار|observe|observed|a ceasefire with {r}|a ceasefire|وقف إطلاق نار|m|مع {r}|both
RETREAT/access|access|سماح بالدخول|grant|granted|access to {r}|access|سماح بالدخول|m|أمام {r}
RETREAT/resign|resignation|استقالة|resign|resigned|to {r}||استقالة|f|أمام {r}
REQUEST|demand|مطالبة|make|made|a demand of {r}|a demand|مطالبة|f|موجهة إلى {r}
REQUEST/assist|request for help|طلب مساعدة|ask|asked|{r} for help|for help|طلب مساعدة|m|موجه إلى {r}
REQUEST/change|request for change|طلب تغيير|ask|asked|{r} for change|for change|طلب تغيير|m|موجه إلى {r}
REQUEST/yield|demand to yield|مطالبة بالرضوخ|demand|demanded|that {r} yield|a concession|مطالبة بالتراجع|f|موجهة إلى {r}
REQUEST/meet|request to meet|دعوة إلى لقاء|call|called|for talks with {r}|for talks|دعوة إلى لقاء|f|مع {r}
ACCUSE|accusation|اتهام|accuse|accused|{r}|others|اتهام|m|موجه إلى {r}
ACCUSE/disapprove|criticism|انتقاد|criticise|criticised|{r}|others|انتقاد|m|موجه إلى {r}
ACCUSE/investigate|investigation|تحقيق|investigate|investigated|{r}|the matter|تحقيق|m|مع {r}
ACCUSE/allege|allegation|اتهام|accuse|accused|{r}|others|اتهام|m|موجه إلى {r}
REJECT|rejection|رفض|say|said|no to {r}|no|رفض|m|موجه إلى {r}
REJECT/assist|refusal of help|رفض المساعدة|refuse|refused|help to {r}|help|رفض مساعدة|m|طلبها {r}
REJECT/change|refusal of change|رفض التغيير|refuse|refused|the change {r} asks for|change|رفض تغيير|m|طلبه {r}
REJECT/yield|refusal to yield|رفض الرضوخ|refuse|refused|to yield to {r}|to yield|رفض تراجع|m|أمام {r}
REJECT/meet|refusal to meet|رفض اللقاء|refuse|refused|to meet {r}|to meet|رفض لقاء|m|مع {r}|both
THREATEN|threat|تهديد|threaten|threatened|{r}|action|تهديد|m|موجه إلى {r}
THREATEN/restrict|threat of restrictions|تهديد بقيود|threaten|threatened|{r} with restrictions|restrictions|تهديد بفرض قيود|m|على {r}
THREATEN/arrest|threat of arrest|تهديد بالاعتقال|threaten|threatened|{r} with arrest|arrests|تهديد بالاعتقال|m|موجه إلى {r}
THREATEN/relations|threat to relations|تهديد بقطع العلاقات|threaten|threatened|relations with {r}|to break relations|تهديد بقطع العلاقات|m|مع {r}
THREATEN/expel|threat of expulsion|تهديد بالطرد|threaten|threatened|{r} with expulsion|expulsion|تهديد بالطرد|m|موجه إلى {r}
THREATEN/territory|territorial threat|تهديد بضم أراض|threaten|threatened|the territory of {r}|to take territory|تهديد بالسيطرة على أراض|m|تخص {r}
THREATEN/violence|threat of violence|تهديد بالعنف|threaten|threatened|{r} with violence|violence|تهديد باستخدام القوة|m|ضد {r}
PROTEST|protest|احتجاج|protest|protested|against {r}||احتجاج|m|ضد {r}
PROTEST/demo|demonstration|تظاهرة|demonstrate|demonstrated|against {r}||تظاهرة|f|ضد {r}
PROTEST/riot|riot|شغب|riot|rioted|against {r}||أعمال شغب|f|ضد {r}
PROTEST/strike|strike|إضراب|go|went|on strike against {r}|on strike|إضراب|m|ضد {r}
PROTEST/hunger|hunger strike|إضراب عن الطعام|go|went|on hunger strike against {r}|on hunger strike|إضراب عن الطعام|m|ضد {r}
PROTEST/boycott|boycott|مقاطعة|boycott|boycotted|{r}||مقاطعة|f|ضد {r}
PROTEST/obstruct|blockade|قطع طرق|block|blocked|the way of {r}|roads|قطع طرق|m|في وجه {r}
PROTEST/vandalize|vandalism|تخريب|vandalise|vandalised|what belongs to {r}|property|أعمال تخريب|f|ضد {r}
SANCTION|sanctions|عقوبات|impose|imposed|sanctions on {r}|sanctions|عقوبات|f|على {r}
SANCTION/convict|conviction|إدانة قضائية|convict|convicted|{r}|somebody|حكم قضائي|m|بحق {r}
SANCTION/expel|expulsion|طرد|expel|expelled|{r}|somebody|طرد|m|بحق {r}
SANCTION/withdraw|withdrawal from a pact|انسحاب من اتفاق|withdraw|withdrew|from a pact with {r}|from a pact|انسحاب من اتفاق|m|مع {r}
SANCTION/discontinue|break of relations|قطع علاقات|break|broke|relations with {r}|relations|قطع علاقات|m|مع {r}
MOBILIZE|mobilisation|حشد|mobilise|mobilised|against {r}||حشد|m|ضد {r}
MOBILIZE/troops|troop deployment|نشر قوات|deploy|deployed|troops against {r}|troops|نشر قوات|m|ضد {r}
MOBILIZE/weapons|weapons deployment|نشر أسلحة|deploy|deployed|weapons against {r}|weapons|تحريك أسلحة|m|ضد {r}
MOBILIZE/police|police deployment|نشر شرطة|deploy|deployed|police against {r}|police|نشر شرطة|m|ضد {r}
MOBILIZE/militia|militia deployment|حشد فصائل|deploy|deployed|militia against {r}|militia|حشد فصائل|m|ضد {r}
COERCE|coercion|إكراه|use|used|coercion against {r}|coercion|إجراء قسري|m|ضد {r}
COERCE/seize|seizure|مصادرة|seize|seized|what belongs to {r}|property|مصادرة|f|بحق {r}
COERCE/restrict|restriction|تقييد|restrict|restricted|{r}|movement|فرض قيود|m|على {r}
COERCE/censor|censorship|حجب|censor|censored|{r}|media|حجب|m|بحق {r}
COERCE/curfew|curfew|حظر تجول|impose|imposed|a curfew on {r}|a curfew|حظر تجول|m|على {r}
COERCE/martial-law|martial law|حالة طوارئ|impose|imposed|martial law on {r}|martial law|حالة طوارئ|f|على {r}
COERCE/arrest|arrest|اعتقال|arrest|arrested|{r}|somebody|اعتقال|m|طال {r}
COERCE/deport|deportation|ترحيل|deport|deported|{r}|somebody|ترحيل|m|بحق {r}
COERCE/withhold|withholding|حجب خدمات|withhold|withheld|services from {r}|services|حجب خدمات|m|عن {r}
COERCE/misinformation|misinformation|تضليل|spread|spread|misinformation about {r}|misinformation|تضليل|m|ضد {r}
COERCE/cyber|cyber attack|هجوم إلكتروني|launch|launched|a cyber attack on {r}|a cyber attack|هجوم إلكتروني|m|على {r}
ASSAULT|attack|هجوم|attack|attacked|{r}|a target|هجوم|m|على {r}
ASSAULT/abduct|abduction|خطف|abduct|abducted|{r}|somebody|خطف|m|طال {r}
ASSAULT/beat|beating|ضرب|beat|beat|{r}|somebody|اعتداء بالضرب|m|على {r}
ASSAULT/torture|torture|تعذيب|torture|tortured|{r}|somebody|تعذيب|m|بحق {r}
ASSAULT/sexual|sexual violence|عنف جنسي|commit|committed|sexual violence against {r}|sexual violence|عنف جنسي|m|بحق {r}
ASSAULT/targeted|targeted killing|اغتيال|try to kill or kill|killed or tried to kill|{r}|somebody|اغتيال|m|استهدف {r}
ASSAULT/destroy|destruction|تدمير|destroy|destroyed|what belongs to {r}|property|تدمير|m|طال {r}
ASSAULT/primitive|attack|هجوم|attack|attacked|{r}|a target|هجوم|m|على {r}
ASSAULT/firearms|shooting|إطلاق نار|open|opened|fire on {r}|fire|إطلاق نار|m|على {r}
ASSAULT/explosives|bombing|تفجير|bomb|bombed|{r}|a target|تفجير|m|استهدف {r}
ASSAULT/suicide-attack|suicide attack|هجوم انتحاري|carry|carried|out a suicide attack on {r}|out a suicide attack|هجوم انتحاري|m|على {r}
ASSAULT/aerial|air strike|غارة جوية|strike|struck|{r} from the air|from the air|غارة جوية|f|على {r}
ASSAULT/drone|drone strike|هجوم بطائرة مسيّرة|strike|struck|{r} with a drone|with a drone|هجوم بطائرة مسيّرة|m|على {r}
ASSAULT/heavy-weapons|shelling|قصف|shell|shelled|{r}|a target|قصف|m|على {r}
ASSAULT/crowd-control|use of force on a crowd|تفريق بالقوة|use|used|force on {r}|force on a crowd|تفريق بالقوة|m|بحق {r}
ASSAULT/unconventional|unconventional attack|هجوم بأسلحة محظورة|attack|attacked|{r} with unconventional weapons|with unconventional weapons|هجوم بأسلحة محظورة|m|على {r}
STATE|statement|تصريح|make|made|a statement to {r}|a statement|تصريح|m|إلى {r}
STATE/said|statement|تصريح|say|said|to {r}||تصريح|m|إلى {r}
`

const named: ReadonlyMap<string, Named> = new Map(rows.trim().split('\n').map((row) => {
  const [key, en, ar, base, past, to, alone, noun, gender, toAr, both] = row.split('|')
  return [key, { name: { en, ar }, en: { base, past, to, alone }, ar: { noun, gender: gender as 'm' | 'f', to: toAr, isMutual: both === 'both' } }]
}))

/** Type and mode together, or the type alone where the mode has no words of its own. */
export function eventWords(event: string, mode: string | null): Named {
  return named.get(`${event}/${mode}`) ?? named.get(event) ?? named.get('STATE')!
}

/** `air strike`, `غارة جوية`; a type that there is not by its code. */
export const eventText = (lang: Lang, event: string, mode: string | null = null): string => (named.has(event) ? eventWords(event, mode).name[lang] : event)
