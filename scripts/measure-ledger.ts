/**
 * Measures the ledger on the news of 2018, in order of publication: how many entries and answers, and a sample of linked answers to be judged by reading.
 *   npm run measure-ledger                        counts, and the precision of the judged samples in bench/ledger
 *   npm run measure-ledger -- --draw SEED         60 answers with their sentences, to judge; SEED.tsv in bench/ledger takes the verdicts
 *   npm run measure-ledger -- --readings FILE     keeps what the coder read there, and reads it from there when it is there
 */
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import zlib from 'node:zlib'
import { createCoder, type Reading } from '../src/coder.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { entryOf } from '../src/stories/ledger/entry.js'
import { groupsOf } from '../src/stories/ledger/grouping.js'
import { knowledgeOf } from '../src/stories/ledger/knowledge.js'
import { type AnswerLink, Ledger } from '../src/stories/ledger/ledger.js'
import type { Note } from '../src/stories/ledger/note.js'
import type { Article } from '../src/text/article.js'
import { createRandom } from '../bench/random.js'
import { root, shared } from './gold.js'

const NEWS = path.join(shared, 'data', 'news-2018.jsonl.gz')
const SAMPLE = 60
const judgements = path.join(root, 'bench', 'ledger')
const option = (name: string): string | undefined => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? undefined : process.argv[at + 1] }

interface Told {
  readonly doc: string
  readonly sentence: string
  readonly what: string
}


if (!fs.existsSync(NEWS)) {
  console.log('measure-ledger: the data (../shared/data) are not here; nothing was measured')
  process.exit(0)
}
const ledger = new Ledger(knowledgeOf(loadLexicon(shippedLexicon())))
const told = new Map<string, Told>()
const mentions: Note[] = []
const pairs: (readonly [Note, Note])[] = []
const links: AnswerLink[] = []
let articles = 0
let spent = 0
for await (const { article, reading } of readings(option('readings'))) {
  const began = performance.now()
  const added = ledger.take({ article: ++articles, text: article, records: reading.records, gist: reading.gist })
  spent += performance.now() - began
  mentions.push(...added.notes.filter(({ kind }) => kind !== null))
  pairs.push(...added.same)
  links.push(...added.answers)
  for (const { id, record } of added.notes) {
    const { sentence, content, trigger, doc } = reading.records.find((r) => r.id === record)!
    told.set(id, { doc, sentence: sentence.text, what: content?.text ?? trigger.text })
  }
}
const groups = groupsOf(mentions, pairs)
const entryAt = new Map(groups.flatMap((group, entry) => group.map(({ id }) => [id, entry] as const)))
const answered = answersByEntry()
const entries = groups.map((group, entry) => entryOf(group, links.filter(({ mention }) => entryAt.get(mention.id) === entry).map(({ by, answer, probability, why }) => ({ by, answer, probability, why }))))
console.log(`${articles} articles, ${(spent / articles).toFixed(2)} ms each; ${mentions.length} mentions in ${groups.length} entries, ${groups.filter((group) => new Set(group.map(({ outlet }) => outlet)).size > 1).length} of them in several outlets`)
console.log(`kinds: ${counted(entries.map(({ kind }) => kind))}`)
console.log(`with a deadline: ${entries.filter(({ due }) => due !== null).length}, with a condition: ${entries.filter(({ condition }) => condition !== null).length}`)
console.log(`states: ${counted(entries.map(({ state }) => state))}`)
console.log(`answers: ${answered.length} (shown by ${new Set(links.map(({ by }) => by.id)).size} records), ${counted(answered.map(({ answer }) => answer))}; by row ${counted(answered.map(({ why }) => why[0]))}`)
for (const file of fs.readdirSync(judgements).filter((name) => name.endsWith('.tsv')).sort()) tellPrecision(file)
const seed = option('draw')
if (seed !== undefined) draw(Number(seed))

async function* readings(file: string | undefined): AsyncGenerator<{ article: Article; reading: Reading }> {
  if (file !== undefined && fs.existsSync(file)) {
    for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) yield JSON.parse(line) as { article: Article; reading: Reading }
    return
  }
  const all = zlib.gunzipSync(fs.readFileSync(NEWS)).toString().trim().split('\n').map((line) => JSON.parse(line) as Article)
  const published = ({ published }: Article): number => Date.parse(published ?? '')
  const coder = createCoder()
  const out = file === undefined ? null : fs.openSync(file, 'w')
  for (const article of all.sort((a, b) => published(a) - published(b) || (a.id < b.id ? -1 : 1))) {
    const reading = coder.read(article)
    if (out !== null) fs.writeSync(out, `${JSON.stringify({ article, reading })}\n`)
    yield { article, reading }
  }
}

/** What is judged: that an entry was answered so, by the record that shows it best. Many reports of one answer are judged once. */
function answersByEntry(): AnswerLink[] {
  const best = new Map<string, AnswerLink>()
  for (const link of links) {
    const key = `${entryAt.get(link.mention.id)} ${link.answer}`
    const known = best.get(key)
    if (!known || link.probability > known.probability || (link.probability === known.probability && link.by.id < known.by.id)) best.set(key, link)
  }
  return [...best.values()].sort((a, b) => (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : a.by.id < b.by.id ? -1 : 1))
}

/** Each answer of a sample with what it rests on. */
function draw(seed: number): void {
  for (const [i, { mention, by, answer, probability, why }] of drawn(answered, seed).entries()) {
    const names = (note: Note): string => `${note.actor.map(({ nameEn }) => nameEn).join(', ') || '–'} → ${note.recipient.map(({ nameEn }) => nameEn).join(', ') || '–'}`
    const tell = (note: Note): string => `${note.published?.slice(0, 10)} ${note.event} ${names(note)}: ${note.said?.what ?? told.get(note.id)!.what}\n      ${told.get(note.id)!.sentence}`
    console.log(`${i + 1}\t${mention.record}\t${by.record}\t${answer}\t${probability.toFixed(2)}\t${why.join(' ')}\n    ${tell(mention)}\n    ${tell(by)}`)
  }
}

function drawn<T>(all: readonly T[], seed: number): T[] {
  const random = createRandom(seed)
  const left = [...all]
  return Array.from({ length: Math.min(SAMPLE, left.length) }, () => left.splice(random.below(left.length), 1)[0])
}

/** Of answers that were judged: `mention record, answering record, answer, probability, right (y/n)`. */
function tellPrecision(file: string): void {
  const rows = fs.readFileSync(path.join(judgements, file), 'utf8').trim().split('\n').filter((line) => !line.startsWith('#')).slice(1).map((line) => line.split('\t'))
  const now = new Set(links.map(({ mention, by, answer }) => `${mention.record} ${by.record} ${answer}`))
  const right = rows.filter((row) => row[4] === 'y').length
  const still = rows.filter(([mention, by, answer]) => now.has(`${mention} ${by} ${answer}`))
  console.log(`${file}: ${right} of ${rows.length} right (${((100 * right) / rows.length).toFixed(0)} %); of those found now ${still.filter((row) => row[4] === 'y').length} of ${still.length}`)
}

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value} ${count}`).join(', ')
}
