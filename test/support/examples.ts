/** The articles of examples/ and the records that a careful reader takes from them. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventRecord, LinkKind, Status } from '../../src/record/record.js'
import type { Article } from '../../src/text/article.js'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../examples')

export interface Offsets {
  readonly start: number
  readonly end: number
}

/** A record as annotated: offsets into the text, English names. */
export interface Annotated {
  readonly event: string
  readonly mode: string | null
  readonly status: Status
  readonly trigger: Offsets
  readonly actor: readonly Offsets[]
  readonly recipient: readonly Offsets[]
  readonly content: Offsets | null
  readonly condition: Offsets | null
  readonly chain: readonly (Offsets & { readonly kind: LinkKind; readonly en: string })[]
}

export interface Example {
  readonly article: Article
  readonly annotated: readonly Annotated[]
}

export const examples: readonly Example[] = fs.readFileSync(path.join(folder, 'articles.jsonl'), 'utf8').trim().split('\n').map((line) => {
  const article = JSON.parse(line) as Article
  const { records } = JSON.parse(fs.readFileSync(path.join(folder, 'records', `${article.id}.json`), 'utf8')) as { records: Annotated[] }
  return { article, annotated: records }
})

export interface Pair {
  readonly annotated: Annotated
  readonly found: EventRecord
}

/** Annotated and found records whose triggers overlap, one to one; of several found the one of the right type. */
export function pairsOf(annotated: readonly Annotated[], found: readonly EventRecord[]): Pair[] {
  const taken = new Set<EventRecord>()
  return annotated.flatMap((a) => {
    const here = found.filter((f) => !taken.has(f) && overlap(a.trigger, f.trigger))
    const best = here.find((f) => f.event === a.event) ?? here[0]
    if (!best) return []
    taken.add(best)
    return [{ annotated: a, found: best }]
  })
}

/** Whether the found chain names the annotated sources, each in its place. */
export function chainIsRight({ annotated, found }: Pair): boolean {
  return found.chain.length === annotated.chain.length && found.chain.every((link, k) => link.kind === annotated.chain[k].kind && (overlap(link as Offsets, annotated.chain[k]) || link.nameEn === annotated.chain[k].en))
}

const overlap = (a: Offsets, b: Offsets): boolean => a.start < b.end && b.start < a.end
