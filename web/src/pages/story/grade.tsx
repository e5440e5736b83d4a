/** The grade in one line: what it comes to, then through whom. */
import type { Grade } from '../../api.js'
import { lang } from '../../words/language.js'
import { gradeParts } from './grade-parts.js'

export function GradeText({ grade }: { readonly grade: Pick<Grade, 'text' | 'textAr'> }) {
  const { level, rest } = gradeParts(lang.value === 'ar' ? grade.textAr : grade.text)
  return <span class="grade"><b class="grade-level">{level}</b>{rest && <span class="grade-rest">: {rest}</span>}</span>
}
