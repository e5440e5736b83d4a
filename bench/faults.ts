import type { Article, EventRecord } from '../src/index.js'

/** What is wrong with an article's records: a span whose words do not stand at its offsets, an id that two records share. Empty when all is well. */
export function faultsOf(article: Article, records: readonly EventRecord[]): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  for (const record of records) {
    if (ids.has(record.id)) faults.push(`${record.id}: two records have this id`)
    ids.add(record.id)
    for (const { at, start, end, text } of spansIn(record, 'record')) {
      const exact = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= article.text.length && start < end && article.text.slice(start, end) === text
      if (!exact) faults.push(`${record.id}: ${at} [${start}, ${end}) is not ${JSON.stringify(text)}`)
    }
  }
  return faults
}

interface Found {
  readonly at: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Every object of a record that gives a place in the text, however deep it stands. One that stands for words named nowhere has `null` for all three. */
function* spansIn(value: unknown, at: string): Generator<Found> {
  if (Array.isArray(value)) for (const [k, item] of value.entries()) yield* spansIn(item, `${at}[${k}]`)
  else if (value !== null && typeof value === 'object') {
    const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown }
    const nowhere = start === null && end === null && text === null
    if ((start !== undefined || end !== undefined) && !nowhere) yield { at, start: start as number, end: end as number, text: text as string }
    for (const [key, item] of Object.entries(value)) yield* spansIn(item, `${at}.${key}`)
  }
}
