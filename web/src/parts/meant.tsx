/** What was probably meant by a value that nothing has: a way to ask for it instead, where the address asks for the value. */
import type { Problem } from '../api.js'
import { useQuery } from '../data/query.js'
import { type QuestionName, valuesIn } from '../data/question.js'
import { word } from '../words/language.js'

export function Meant({ problem: { field = '', value, nearest } }: { readonly problem: Problem }) {
  const [query, change] = useQuery()
  if (!nearest) return null
  const asked = valuesIn(query, field as QuestionName)
  const words = word('meant', { nearest })
  if (value === undefined || !asked.includes(value)) return <p class="empty-words">{words}</p>
  return <p><button type="button" class="button" onClick={() => change({ [field]: asked.map((one) => (one === value ? nearest : one)) })}>{words}</button></p>
}
