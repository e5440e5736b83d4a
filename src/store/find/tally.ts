import { type Keyed, startOf } from './keys.js'
import { hashOf, Numbering } from './numbering.js'

export interface KeyCounts {
  /** The different keys. */
  readonly keys: Float64Array
  readonly counts: Int32Array
}

/** Counts in how many records or articles each key is. */
export interface Tally {
  /** `of[row]`: the record or article of each row. */
  add(keyed: Keyed, of: Int32Array): void
  counted(): KeyCounts
}

/** So many keys are counted in a table with a place for each there can be. */
const MOST_DENSE = 2 ** 22

/** `end`: one more than the largest key; `records`: about how many there are. */
export const recordTally = (end: number, records: number): Tally => (end <= MOST_DENSE ? denseTally(end, false) : sparseTally(records, false))

/** For articles whose records come without another's between them. */
export const articleTally = (end: number, records: number): Tally => (end <= MOST_DENSE ? denseTally(end, true) : sparseTally(records, true))

/** For articles in any order. */
export function scatteredTally(): Tally {
  const keys = new Numbering()
  const pairs = new Numbering()
  const counts: number[] = []
  return {
    add(keyed, articles) {
      for (let k = 0; k < keyed.count; k++) {
        const key = keys.of(keyed.keys[k])
        const before = pairs.count
        if (pairs.of(key * ARTICLES + articles[keyed.rows[k]]) === before) counts[key] = (counts[key] ?? 0) + 1
      }
    },
    counted: () => ({ keys: keys.keys.subarray(0, keys.count), counts: Int32Array.from(counts) }),
  }
}

/** Articles are numbered by PostgreSQL's `integer`. */
const ARTICLES = 2 ** 31

function denseTally(end: number, ofArticles: boolean): Tally {
  const counts = new Int32Array(end)
  const lastArticle = new Int32Array(ofArticles ? end : 0)
  return {
    add({ rows, keys, count }, articles) {
      if (!ofArticles) for (let k = 0; k < count; k++) counts[keys[k]]++
      else {
        for (let k = 0; k < count; k++) {
          if (lastArticle[keys[k]] === articles[rows[k]]) continue
          lastArticle[keys[k]] = articles[rows[k]]
          counts[keys[k]]++
        }
      }
    },
    counted() {
      let groups = 0
      for (let key = 0; key < end; key++) if (counts[key] > 0) groups++
      const keys = new Float64Array(groups)
      const some = new Int32Array(groups)
      for (let key = 0, group = 0; key < end; key++) {
        if (counts[key] === 0) continue
        keys[group] = key
        some[group++] = counts[key]
      }
      return { keys, counts: some }
    },
  }
}

/** About so many keys are counted at a time: their table stays in the processor's nearest memory. */
const AT_A_TIME = 8192
const MOST_SHARES = 1024

/** Keeps the keys and, in the end, deals them out by their hash into shares, since a table of all of them would be too large to be quick. */
function sparseTally(records: number, ofArticles: boolean): Tally {
  let keys = new Float64Array(Math.ceil(records * 1.3) + 1024)
  let articles = new Int32Array(ofArticles ? keys.length : 0)
  let count = 0
  const widen = (): void => {
    const wider = new Float64Array(keys.length * 2)
    wider.set(keys)
    keys = wider
    const more = new Int32Array(ofArticles ? keys.length : 0)
    more.set(articles)
    articles = more
  }
  return {
    add(keyed, articleOf) {
      while (count + keyed.count > keys.length) widen()
      for (let k = 0; k < keyed.count; k++) keys[count + k] = keyed.keys[k]
      if (ofArticles) for (let k = 0; k < keyed.count; k++) articles[count + k] = articleOf[keyed.rows[k]]
      count += keyed.count
    },
    counted: () => countShares(dealt(keys.subarray(0, count), articles)),
  }
}

interface Shares {
  readonly keys: Float64Array
  /** Of each key; empty where records are counted. */
  readonly articles: Int32Array
  /** Where each share ends. */
  readonly ends: Int32Array
  /** Slots for the hash table of one share. */
  readonly slots: Int32Array
}

function dealt(keys: Float64Array, articles: Int32Array): Shares {
  const bits = Math.ceil(Math.log2(Math.min(Math.max(keys.length / AT_A_TIME, 1), MOST_SHARES)))
  const ends = new Int32Array(1 << bits)
  for (let k = 0; k < keys.length; k++) ends[shareOf(keys[k], bits)]++
  let largest = 0
  for (let s = 0; s < ends.length; s++) {
    if (ends[s] > largest) largest = ends[s]
    ends[s] += startOf(ends, s)
  }
  const next = new Int32Array(ends.length)
  next.set(ends.subarray(0, ends.length - 1), 1)
  const shares: Shares = { keys: new Float64Array(keys.length), articles: new Int32Array(articles.length === 0 ? 0 : keys.length), ends, slots: new Int32Array(2 ** Math.ceil(Math.log2(largest * 2 + 2))) }
  for (let k = 0; k < keys.length; k++) {
    const at = next[shareOf(keys[k], bits)]++
    shares.keys[at] = keys[k]
    if (articles.length > 0) shares.articles[at] = articles[k]
  }
  return shares
}

/** The upper bits of the hash, since the lower ones choose the slot. Shifting by 32 would shift by nothing. */
const shareOf = (key: number, bits: number): number => (hashOf(key) >>> 1) >>> (31 - bits)

function countShares({ keys, articles, ends, slots }: Shares): KeyCounts {
  const counts = new Int32Array(keys.length)
  const ofArticles = articles.length > 0
  const lastArticle = new Int32Array(articles.length)
  const mask = slots.length - 1
  let groups = 0
  for (let s = 0; s < ends.length; s++) {
    slots.fill(0)
    for (let k = startOf(ends, s); k < ends[s]; k++) {
      const key = keys[k]
      let at = hashOf(key) & mask
      while (slots[at] !== 0 && keys[slots[at] - 1] !== key) at = (at + 1) & mask
      if (slots[at] === 0) {
        // Over keys that have been counted already.
        keys[groups] = key
        slots[at] = ++groups
      }
      const group = slots[at] - 1
      if (ofArticles) {
        if (lastArticle[group] === articles[k]) continue
        lastArticle[group] = articles[k]
      }
      counts[group]++
    }
  }
  return { keys: keys.subarray(0, groups), counts: counts.subarray(0, groups) }
}
