/** How a party came to its role, in words: what each relation of `src/events/options.ts` says. Its name stands beside, and is not repeated. */
import { type Lang, say, table } from '../../words/table.js'

const words = table({
  frame: 'where the verb’s frame puts it', subject: 'the subject of the clause', object: 'the object of the clause', dropped: 'the subject that the verb implies', pronoun: 'the pronoun on the word', author: 'whose words speak', antecedent: 'whom the relative clause is about', by: 'by whom the passive verb says it was done',
  preposition: 'after “{word}”', befallen: 'whom the act spoken of would befall', following: 'follows the word', preceding: 'stands before the word', itself: 'whom the word itself names', behind: 'stands behind what cannot act', nearBefore: 'the nearest party before the word', nearAfter: 'the nearest party after the word',
  lastSubject: 'the subject of the sentence before', lastSource: 'the source that was named before', kin: 'as in another mention of such an event', holder: 'as of the verb that this one depends on', other: 'found by its place in the sentence',
}, {
  frame: 'في موضعه من إطار الفعل', subject: 'فاعل الجملة', object: 'مفعول الجملة', dropped: 'فاعل الفعل المستتر', pronoun: 'الضمير المتصل بالكلمة', author: 'صاحب الكلام', antecedent: 'من تصفه جملة الصلة', by: 'من أُسند إليه الفعل المبني للمجهول',
  preposition: 'بعد «{word}»', befallen: 'من يقع عليه الفعل المذكور', following: 'يلي الكلمة', preceding: 'يسبق الكلمة', itself: 'تسمّيه الكلمة نفسها', behind: 'وراء ما لا يفعل بنفسه', nearBefore: 'أقرب طرف قبل الكلمة', nearAfter: 'أقرب طرف بعد الكلمة',
  lastSubject: 'فاعل الجملة السابقة', lastSource: 'المصدر المذكور قبله', kin: 'كما في ذكر آخر لمثل هذا الحدث', holder: 'كما للفعل الذي يتبعه هذا', other: 'وُجد بموضعه من الجملة',
})
type Key = keyof typeof words.en

/** Of the clause (`own`, `clause`, `light`). */
const inClause: Readonly<Record<string, Key>> = { subj: 'subject', obj0: 'object', obj1: 'object', dropped: 'dropped', pron: 'pronoun', author: 'author', antecedent: 'antecedent', by: 'by' }
const alone: Readonly<Record<string, Key>> = { frame: 'frame', kin: 'kin', holder: 'holder', head: 'itself', gen: 'behind', before: 'preceding' }
const whole: Readonly<Record<string, Key>> = { 'near:before': 'nearBefore', 'near:after': 'nearAfter', 'last:subj': 'lastSubject', 'last:source': 'lastSource' }

/** As against what a party was known by (`actor:state.IRQ`). */
export const isRelation = (name: string): boolean => /^(?:frame|near|clause|own|kin|light|last|gen|holder|head|slot|after\d*|before)(?::|$)/.test(name)

export function relationText(lang: Lang, name: string): string {
  const tell = (key: Key, word = ''): string => say(lang, words, key, { word })
  const [head, part = '', further] = name.split(':')
  if (Object.hasOwn(whole, name)) return tell(whole[name])
  if (Object.hasOwn(alone, head)) return tell(alone[head])
  if (/^after\d*$/.test(head)) return isWord(part) ? tell('preposition', part) : tell('following')
  if (further === 'gen') return tell('befallen')
  if (Object.hasOwn(inClause, part)) return tell(inClause[part])
  return isWord(part) ? tell('preposition', part) : tell('other')
}

/** A preposition of the text, as against a name of the grammar. */
const isWord = (part: string): boolean => /^[\u0621-\u064a ]+$/.test(part)
