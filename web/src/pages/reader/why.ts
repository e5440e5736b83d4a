/** The names in `why` as sentences: what each kind of rule or table entry says of a record. */
import { eventText } from '../../words/events.js'
import { type Lang, say, table } from '../../words/table.js'
import { isRelation, relationText } from './relations.js'

const words = table({
  frame: '“{word}” as {form} means {event}', verb: 'a verb', noun: 'a noun', adjective: 'an adjective', when: 'read so because: {needs}',
  entry: '{part} is in the lexicon as {name}', role: '{part} was known by the role “{name}”', nisba: 'its country comes from the adjective ({name})', nameUnknown: 'a name that the lexicon does not have', commonNoun: 'a common noun that names people',
  actor: 'who acts', recipient: 'to whom it is done',
  byRelation: '{part}: {how}', byCoreference: 'led back to an earlier mention',
  source: 'words beside it say from whom it is known', speaker: 'inside what somebody said (“{name}”)', date: 'a date stands with it', deadline: 'a deadline stands with it', place: 'a place stands with it', placeAfter: 'its place stands after “{name}”', condition: 'a condition stands with it',
  planned: 'told as planned', hypothetical: 'told as possible', negated: 'told as not having happened', passive: 'the verb is passive',
  noActor: 'nobody is named who did it', noAgent: 'the verb is passive and names no agent', noPublication: 'the date could not be reckoned: when it was published is not known', guessed: 'the country was guessed from the words around it', apposition: 'the name and the title beside it are one party', other: '{name}',
}, {
  frame: '«{word}» ({form}) تدل على {event}', verb: 'فعل', noun: 'اسم', adjective: 'صفة', when: 'قُرئت كذلك لأن: {needs}',
  entry: '{part} في المعجم باسم {name}', role: 'عُرف {part} بالصفة «{name}»', nisba: 'البلد من النسبة ({name})', nameUnknown: 'اسم ليس في المعجم', commonNoun: 'اسم عام يدل على أشخاص',
  actor: 'الفاعل', recipient: 'المتلقي',
  byRelation: '{part}: {how}', byCoreference: 'أُرجع إلى ذكر سابق',
  source: 'إلى جانبه كلمات تذكر عمّن عُرف', speaker: 'ضمن كلام قائل («{name}»)', date: 'معه تاريخ', deadline: 'معه مهلة', place: 'معه مكان', placeAfter: 'مكانه بعد «{name}»', condition: 'معه شرط',
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
    if ((head === 'actor' || head === 'recipient') && isRelation(name.slice(head.length + 1))) part = head
    return { name, text: reasonText(lang, name, part) }
  })
}

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
    return isRelation(rest) ? told('byRelation', { how: relationText(lang, rest) }) : told('entry', { name: rest })
  }
  if (head === 'source' && rest.startsWith('speaker:')) return told('speaker', { name: rest.slice('speaker:'.length).split('/')[0] })
  if (head === 'coreference') return told('byCoreference')
  if (head === 'place' && /^[\u0621-\u064a]/.test(rest)) return told('placeAfter', { name: rest })
  if (head === 'role' || head === 'nisba' || head === 'source' || head === 'date' || head === 'deadline' || head === 'place' || head === 'condition') return told(head, { name: rest })
  return told('other', { name: why })
}
