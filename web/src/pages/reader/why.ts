/** The names in `why` as sentences: what each kind of rule or table entry says of a record. */
import { eventText } from '../../words/events.js'
import { type Lang, say, table } from '../../words/table.js'

const words = table({
  frame: '“{word}” as {form} means {event}', verb: 'a verb', noun: 'a noun', adjective: 'an adjective', when: 'read so because: {needs}',
  entry: '{part} is in the lexicon as {name}', role: '{part} was known by the role “{name}”', nisba: 'its country comes from the adjective ({name})', nameUnknown: 'a name that the lexicon does not have', commonNoun: 'a common noun that names people',
  actor: 'who acts', recipient: 'to whom it is done',
  byFrame: '{part}: where the verb’s frame puts it', byNear: '{part}: the nearest party, {name} the word', byCoreference: 'led back to an earlier mention', byOther: '{part}: found by “{name}”',
  source: 'source, by the rule {name}', speaker: 'inside what somebody said (“{name}”)', date: 'date, by the rule {name}', deadline: 'deadline, by the rule {name}', place: 'place, by {name}', condition: 'condition, by the rule {name}',
  planned: 'told as planned', hypothetical: 'told as possible', negated: 'told as not having happened', passive: 'the verb is passive',
  noActor: 'nobody is named who did it', noAgent: 'the verb is passive and names no agent', noPublication: 'the date could not be reckoned: when it was published is not known', guessed: 'the country was guessed from the words around it', apposition: 'the name and the title beside it are one party', other: '{name}',
}, {
  frame: '«{word}» ({form}) تدل على {event}', verb: 'فعل', noun: 'اسم', adjective: 'صفة', when: 'قُرئت كذلك لأن: {needs}',
  entry: '{part} في المعجم باسم {name}', role: 'عُرف {part} بالصفة «{name}»', nisba: 'البلد من النسبة ({name})', nameUnknown: 'اسم ليس في المعجم', commonNoun: 'اسم عام يدل على أشخاص',
  actor: 'الفاعل', recipient: 'المتلقي',
  byFrame: '{part}: في موضعه من إطار الفعل', byNear: '{part}: أقرب طرف إلى الكلمة ({name})', byCoreference: 'أُرجع إلى ذكر سابق', byOther: '{part}: وُجد بالقاعدة {name}',
  source: 'المصدر بالقاعدة {name}', speaker: 'ضمن كلام قائل («{name}»)', date: 'التاريخ بالقاعدة {name}', deadline: 'المهلة بالقاعدة {name}', place: 'المكان بالقاعدة {name}', condition: 'الشرط بالقاعدة {name}',
  planned: 'مذكور على أنه مقرر', hypothetical: 'مذكور على أنه محتمل', negated: 'مذكور على أنه لم يقع', passive: 'الفعل مبني للمجهول',
  noActor: 'لم يُذكر من فعل ذلك', noAgent: 'الفعل مبني للمجهول ولم يُذكر الفاعل', noPublication: 'تعذّر حساب التاريخ: يوم النشر غير معروف', guessed: 'خُمّن البلد من السياق', apposition: 'الاسم والصفة إلى جانبه طرف واحد', other: '{name}',
})

const fixed: Readonly<Record<string, keyof typeof words.en>> = {
  passive: 'passive', noun: 'commonNoun', 'name:unknown': 'nameUnknown', 'status:planned': 'planned', 'status:hypothetical': 'hypothetical', 'status:negated': 'negated',
  'actor: none found': 'noActor', 'actor: passive without agent': 'noAgent', 'date: no publication date': 'noPublication', 'country: guessed from context': 'guessed', 'phrase:apposition': 'apposition',
}

const forms = { VERB: 'verb', NOUN: 'noun', ADJ: 'adjective' } as const

export interface Reason {
  readonly text: string
  /** As the record has it: it can be found in the tables by this name. */
  readonly name: string
}

export function reasonsOf(lang: Lang, why: readonly string[]): Reason[] {
  let part: 'actor' | 'recipient' = 'actor'
  return why.map((name) => {
    const [head] = name.split(':', 1)
    if ((head === 'actor' || head === 'recipient') && relation.test(name)) part = head
    return { name, text: reasonText(lang, name, part) }
  })
}

/** How a party came to its role, as against `actor:ID`, what it was known by. */
const relation = /^(?:actor|recipient):(?:frame|near|clause|own|kin|light|last|gen|after\d*|before\d*)\b/

function reasonText(lang: Lang, why: string, ofPart: 'actor' | 'recipient'): string {
  const told = (key: keyof typeof words.en, values: Record<string, string> = {}): string => say(lang, words, key, { part: say(lang, words, ofPart), ...values })
  if (Object.hasOwn(fixed, why)) return told(fixed[why])
  const head = why.slice(0, Math.max(0, why.indexOf(':')))
  const rest = why.slice(head.length + 1)
  if (head === 'frame') {
    const [, word, form, event, mode, needs] = /^(.+?)\/(VERB|NOUN|ADJ)\/([A-Z]+)(?:\/([\w-]+))?(.*)$/.exec(rest) ?? []
    if (!word) return told('other', { name: why })
    const sentence = told('frame', { word, form: told(forms[form as keyof typeof forms]), event: eventText(lang, event, mode ?? null) })
    const conditions = needs.replace(/⇒to-come$/, '').replace(/^\[|\]$/g, '')
    return conditions ? `${sentence}; ${told('when', { needs: conditions })}` : sentence
  }
  if (head === 'actor' || head === 'recipient') {
    if (!relation.test(why)) return told('entry', { name: rest })
    if (rest.startsWith('frame:')) return told('byFrame')
    return rest.startsWith('near:') ? told('byNear', { name: rest.slice('near:'.length) }) : told('byOther', { name: rest })
  }
  if (head === 'source' && rest.startsWith('speaker:')) return told('speaker', { name: rest.slice('speaker:'.length).split('/')[0] })
  if (head === 'coreference') return told('byCoreference')
  if (head === 'role' || head === 'nisba' || head === 'source' || head === 'date' || head === 'deadline' || head === 'place' || head === 'condition') return told(head, { name: rest })
  return told('other', { name: why })
}
