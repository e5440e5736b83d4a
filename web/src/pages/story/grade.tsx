/** The grade in one line: what it comes to, then through whom. */
import type { Grade } from '../../api.js'
import { lang } from '../../words/language.js'

/** `A single origin, unnamed: 6 outlets …`: the judgement stands before the first colon. */
export function gradeParts(text: string): { readonly level: string; readonly rest: string } {
  const at = text.indexOf(': ')
  return at < 0 ? { level: text, rest: '' } : { level: text.slice(0, at), rest: text.slice(at + 2) }
}

export function GradeText({ grade }: { readonly grade: Pick<Grade, 'text' | 'textAr' | 'level'> }) {
  const { level, rest } = gradeParts(lang.value === 'ar' ? grade.textAr : grade.text)
  return <span class={`grade grade-${toneOf(grade.level)}`}><b class="grade-level">{level}</b>{rest && <span class="grade-rest">: {rest}</span>}</span>
}

/** How well a thing is known, for its mark: what is said beside it in words. */
export const toneOf = (level: Grade['level']): 'well' | 'thin' | 'none' => (level === 'several' ? 'well' : level === 'nothing said' ? 'none' : 'thin')
