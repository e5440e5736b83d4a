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
import { createCoder } from '../src/coder.js'
import { buildTouched } from '../src/store/columns/build.js'
import { count, createKeeper, find, openStore, type CountField, type CountOptions, type Filter, type FindOptions, type Store } from '../src/store/index.js'
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

if (!fs.existsSync(path.join(folder, 'filled'))) await fill()
await measure()
if (given < 0) fs.rmSync(folder, { recursive: true })

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
  await buildTouched(store.db)
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

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

async function measure(): Promise<void> {}
