/**
 * `npm run bench-find`: how long finding and counting take with a million records in the embedded store. Articles of news-2018 are coded and kept as ever, then
 * multiplied in the store with other dates and, for every sixth copy, other names, so that names, terms and dates are as many as in years of news.
 * `--store DIR` keeps the store there and uses it again. Writes find.md.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { type Asked, filterOf } from '../src/ask/index.js'
import { type Coder, createCoder } from '../src/coder.js'
import { count, createKeeper, find, openStore, type CountField, type CountOptions, type Filter, type FindOptions, type Store, updateIndex } from '../src/store/index.js'
import type { Article } from '../src/text/article.js'

const NEWS = new URL('../../shared/data/news-2018.jsonl.gz', import.meta.url)
const ARTICLES = 3000
const RECORDS = 1_000_000
/** Days from one copy to the next: as many as the articles span. */
const SPAN = 240
/** Copies with names of their own. */
const NAME_SETS = 6
const BATCH = 100

const given = process.argv.indexOf('--store')
const folder = given > 0 ? process.argv[given + 1] : fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-bench-find-'))

async function fill(): Promise<void> {
  const coder = createCoder()
  const lines = gunzipSync(fs.readFileSync(NEWS)).toString('utf8').trimEnd().split('\n')
  const step = Math.floor(lines.length / ARTICLES)
  const store = await openStore(path.join(folder, 'store'))
  const keeper = createKeeper(store, { coder: 'bench' })
  for (let i = 0; i < ARTICLES; i += BATCH) {
    const articles = Array.from({ length: BATCH }, (_, k) => JSON.parse(lines[(i + k) * step]) as Article)
    await keeper.add(articles.map((article) => ({ article, reading: coder.read(article) })))
  }
  await multiply(store)
  const started = performance.now()
  await updateIndex(store.db)
  console.log(`column index built in ${seconds(started)} s`)
  await sql`vacuum analyze`.execute(store.db)
  await store.close()
  fs.writeFileSync(path.join(folder, 'filled'), '')
}

async function multiply({ db }: Store): Promise<void> {
  const { rows: [{ articles, versions, records, names, has }] } = await sql<Record<'articles' | 'versions' | 'records' | 'names' | 'has', number>>`
    select (select max(id) from article) as articles, (select max(id) from version) as versions, (select max(id) from record) as records, (select max(id) from name) as names,
      (select count(*) from record) as has`.execute(db)
  // Neither references nor triggers are run for each row: the index is built in one go.
  await sql`set session_replication_role = replica`.execute(db)
  for (let set = 1; set < NAME_SETS; set++) {
    await sql.raw(`insert into name (id, key, name, name_en) select id + ${set * names}, key || ' ${set}', name || ' ${set}', name_en || ' ${set}' from name where id <= ${names} and key like 'name:%'`).execute(db)
  }
  const copies = Math.ceil(RECORDS / has)
  for (let k = 1; k < copies; k++) {
    const [a, v, r] = [k * articles, k * versions, k * records]
    const name = k % NAME_SETS === 0 ? 'x.name' : `x.name + case when exists (select from name where key like 'name:%' and id = x.name) then ${(k % NAME_SETS) * names} else 0 end`
    const past = `- ${k * SPAN}`
    for (const statement of [
      `insert into article (id, key, current) select id + ${a}, key || '#${k}', current + ${v} from article where id <= ${articles}`,
      `insert into version (id, article, number, content, doc, url, outlet, title, byline, lang, published, day, text, coder, notes, gist, terms)
        select id + ${v}, article + ${a}, number, content, doc || '#${k}', url, outlet, title, byline, lang, published, day ${past}, text, coder, notes, gist, terms from version where id <= ${versions}`,
      `insert into record (id, version, article, seq, event, mode, status, quad, scale, confidence, day, until, published, outlet, place, place_en, place_country, lat, lon, origin)
        select id + ${r}, version + ${v}, article + ${a}, seq, event, mode, status, quad, scale, confidence, day ${past}, until ${past}, published ${past}, outlet, place, place_en, place_country, lat, lon, origin from record where id <= ${records}`,
      `insert into record_body (record, key, body, terms) select record + ${r}, key, body, terms from record_body where record <= ${records}`,
      `insert into party (record, role, seq, name, country, sectors) select record + ${r}, role, seq, ${name}, country, sectors from party x where record <= ${records}`,
      `insert into link (record, hop, seq, kind, name, country, via) select record + ${r}, hop, seq, kind, ${name}, country, via from link x where record <= ${records}`,
    ]) await sql.raw(statement).execute(db)
    console.log(`copy ${k} of ${copies - 1}`)
  }
  for (const table of ['article', 'version', 'record', 'name']) await sql.raw(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`).execute(db)
  await sql`set session_replication_role = origin`.execute(db)
  await sql`insert into touched (segment) select distinct id / 4096 from record`.execute(db)
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1)

interface Question {
  readonly command: string
  ask(store: Store): Promise<{ readonly all: number; readonly shown: number }>
}

function questions(coder: Coder): Question[] {
  const filter = (asked: Asked): Filter => {
    const { filter, problems } = filterOf(asked, coder)
    if (problems.length > 0) throw new Error(problems[0].message)
    return filter
  }
  const finding = (command: string, asked: Asked, options: FindOptions = {}): Question => ({
    command: `find ${command}`,
    async ask(store) {
      const { all, hits } = await find(store, filter(asked), { limit: 50, ...options })
      let shown = 0
      for await (const _ of hits) shown++
      return { all, shown }
    },
  })
  const counting = (command: string, by: readonly CountField[], asked: Asked = {}, options: CountOptions = {}): Question => ({
    command: `count --by ${by.join(',')} ${command}`.trim(),
    async ask(store) {
      const { allGroups, groups } = await count(store, by, filter(asked), { limit: 100, ...options })
      return { all: allGroups, shown: groups.length }
    },
  })
  return [
    finding('(no filter)', {}),
    finding('--actor IRN', { actor: ['IRN'] }),
    finding('--actor GOV', { actor: ['GOV'] }),
    finding('--actor IRN:MIL', { actor: ['IRN:MIL'] }),
    finding('--actor ترامب', { actor: ['ترامب'] }),
    finding('--actor state.IRN --recipient USA', { actor: ['state.IRN'], recipient: ['USA'] }),
    finding('--party ISR --event ASSAULT', { party: ['ISR'], event: ['ASSAULT'] }),
    finding('--event COERCE --mode arrest --status actual', { event: ['COERCE'], mode: ['arrest'], status: ['actual'] }),
    finding('--quad 4 --sort confidence', { quad: ['4'] }, { sort: 'confidence' }),
    finding('--since 2015-03 --until 2015-04', { since: '2015-03', until: '2015-04' }),
    finding('--since 2015-03-10 --until 2015-03-12 --time published', { since: '2015-03-10', until: '2015-03-12', time: 'published' }),
    finding('--place دمشق', { place: ['دمشق'] }),
    finding('--place SYR', { place: ['SYR'] }),
    finding('--box 33,44,34,45', { box: '33,44,34,45' }),
    finding('--outlet BBC', { outlet: ['BBC'] }),
    finding('--through AP', { through: ['AP'] }),
    finding('--origin anonymous --min-confidence 0.8', { origin: ['anonymous'], minConfidence: 0.8 }),
    finding('--text المليشيات', { text: 'المليشيات' }),
    finding('--text قال', { text: 'قال' }),
    finding('--text "وزير الخارجية أعلن"', { text: 'وزير الخارجية أعلن' }),
    finding('--text الصواريخ --actor YEM --recipient SAU --since 2010 --until 2017', { text: 'الصواريخ', actor: ['YEM'], recipient: ['SAU'], since: '2010', until: '2017' }),
    counting('', ['month']),
    counting('', ['day'], {}, { limit: undefined }),
    counting('', ['event', 'status']),
    counting('', ['month', 'actor', 'recipient']),
    counting('--time published', ['month', 'actor', 'recipient'], { time: 'published' }),
    counting('--time published --of articles', ['month', 'actor', 'recipient'], { time: 'published' }, { of: 'articles' }),
    counting('', ['week', 'actor-country', 'recipient-country']),
    counting('', ['actor-sector', 'event', 'place']),
    counting('--actor IRN', ['month', 'recipient'], { actor: ['IRN'] }),
    counting('--text المليشيات', ['month', 'outlet'], { text: 'المليشيات' }),
    counting('--event ASSAULT', ['year', 'place-country', 'mode'], { event: ['ASSAULT'] }),
    counting('', ['outlet', 'through', 'origin']),
  ]
}

/** Runs of each question before the ones that are measured, for the engine to compile what it runs. */
const BEFORE = 2
const RUNS = 7

async function measure(): Promise<void> {
  const opening = performance.now()
  const store = await openStore(path.join(folder, 'store'))
  const opened = seconds(opening)
  const { rows: [{ records, articles, names }] } = await sql<Record<'records' | 'articles' | 'names', number>>`select (select count(*) from record) as records, (select count(*) from article) as articles, (select count(*) from name) as names`.execute(store.db)
  const coder = createCoder()
  const lines: string[] = []
  for (const { command, ask } of questions(coder)) {
    const first = await timed(() => ask(store))
    for (let i = 0; i < BEFORE; i++) await ask(store)
    const runs: Awaited<ReturnType<typeof timed>>[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await timed(() => ask(store)))
    const median = (of: (run: (typeof runs)[number]) => number): string => String(Math.round(runs.map(of).sort((a, b) => a - b)[RUNS >> 1]))
    const { all, shown } = first.result
    lines.push(`| \`${command}\` | ${median((r) => r.ms)} | ${median((r) => r.cpu)} | ${Math.round(first.ms)} | ${all.toLocaleString('en-US')} | ${shown} |`)
    console.log(lines.at(-1))
  }
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  const { rows: sizes } = await sql<{ name: string; mb: number }>`select relname as name, round(pg_total_relation_size(oid) / 1048576.0)::int as mb from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_total_relation_size(oid) > 1048576 order by 2 desc`.execute(store.db)
  await store.close()
  fs.writeFileSync(new URL('./find.md', import.meta.url), report({ opened, records, articles, names, lines, memory, sizes }))
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number; readonly cpu: number }> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { result, ms: performance.now() - started, cpu: (user + system) / 1000 }
}

interface Measured {
  readonly opened: string
  readonly records: number
  readonly articles: number
  readonly names: number
  readonly lines: readonly string[]
  readonly memory: number
  readonly sizes: readonly { readonly name: string; readonly mb: number }[]
}

function report({ opened, records, articles, names, lines, memory, sizes }: Measured): string {
  const cpus = os.cpus()
  return `# Finding and counting

Written by \`npm run bench-find\`: ${ARTICLES.toLocaleString('en-US')} articles of news-2018, coded and multiplied with other dates and names to ${records.toLocaleString('en-US')} records of ${articles.toLocaleString('en-US')} articles with ${names.toLocaleString('en-US')} names,
in the embedded store in a folder, on ${cpus.length} × ${cpus[0].model.trim()}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)} at the end. To reach: 200 ms for each question.

Opening the store took ${opened} s. "first" is the first time the question is asked in a process, when the columns it needs are read from the disk (those that questions above it have read are there);
"ms" the median of ${RUNS} later runs, with the records themselves read and parsed (find: 50, count: the 100 largest groups with their names); "processor" the processor time of all threads in it;
on a loaded machine "ms" is mostly waiting. The process had ${memory} MB in the end.

| question | ms | processor | first | records or groups | shown |
|---|---|---|---|---|---|
${lines.join('\n')}

## What makes it fast

The column index of \`src/store/columns\`: for each 4,096 records one row per field in \`segment_column\` (primary key field, segment), the values numbered and packed in one to four bytes;
for words, 32 rows per segment in \`segment_words\` (primary key bucket, segment), each a list of words with the records that have them. A query reads the columns it needs once and keeps them,
goes over them in plain loops, and asks the tables only for the records it shows (primary keys of \`record\`, \`record_body\`, \`version\`) and for names (\`name_word\` (word, name), unique \`name.key\`).
Triggers on \`record\` note the segments that a transaction touches (\`touched\`); those are built anew before the next question is answered.

| table with its indexes | MB |
|---|---|
${sizes.map(({ name, mb }) => `| ${name} | ${mb} |`).join('\n')}
`
}

if (!fs.existsSync(path.join(folder, 'filled'))) await fill()
await measure()
if (given < 0) fs.rmSync(folder, { recursive: true })
