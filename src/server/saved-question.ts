import { filterOf, type Knowledge, nearest } from '../ask/index.js'
import type { Filter } from '../store/index.js'
import { refusalFor } from './faulty.js'
import { Refusal } from './problem.js'
import { askedBy, questionSchema } from './question.js'

const names = Object.keys(questionSchema.shape)
/** Of /api/v1/records too, but they say how the answer is given: they are passed over. */
const beside: ReadonlySet<string> = new Set(['sort', 'limit', 'cursor'])

/** The parameters of a query string as it stands in the address bar. */
function valuesIn(query: string): Readonly<Record<string, string | readonly string[]>> {
  const values: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(query)) values[name] = [...(values[name] ?? []), value]
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0] : all]))
}

/** Its filter; a question that nothing can match is refused. */
export function savedQuestion(query: string, knowledge: Knowledge): Filter {
  const unknown = [...new URLSearchParams(query).keys()].find((name) => !names.includes(name) && !beside.has(name))
  if (unknown !== undefined) throw new Refusal(400, `query: there is no parameter ${unknown}, but ${names.join(', ')}`, { field: 'query', nearest: nearest(unknown, names) })
  const values = valuesIn(query)
  const question = questionSchema.safeParse(values)
  if (!question.success) throw refusalFor(question.error.issues[0], values, 'query')
  return askedBy(question.data, knowledge)
}

/** The same of one that was sound when it was kept; null where a later release understands it no more. */
export function keptQuestion(query: string, knowledge: Knowledge): Filter | null {
  const question = questionSchema.safeParse(valuesIn(query))
  if (!question.success) return null
  const { filter, problems } = filterOf(question.data, knowledge)
  return problems.length > 0 ? null : filter
}
