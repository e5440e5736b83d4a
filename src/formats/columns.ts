import type { DateValue, Entity, EventRecord, Link } from '../record/record.js'
import type { Head } from './coded.js'

/** A column of the flat formats (CSV, Parquet). What a record does not say is null: an empty cell. */
export interface Column {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  /** One line for the documentation. */
  readonly meaning: string
  readonly value: (record: EventRecord, article: Head) => string | number | null
}

/** Separates the values of a cell that stands for several actors, recipients or links; all such cells of a record have the same order. */
export const SEPARATOR = '|'

type Value = Column['value']
const text = (name: string, meaning: string, value: Value): Column => ({ name, type: 'STRING', meaning, value })
const whole = (name: string, meaning: string, value: Value): Column => ({ name, type: 'INT32', meaning, value })
const real = (name: string, meaning: string, value: Value): Column => ({ name, type: 'DOUBLE', meaning, value })

/** Cells keep their place: an unknown value is empty between its separators. A list of nothing but unknown values is null. */
function list(values: readonly (string | number | null | undefined)[]): string | null {
  const cells = values.map((value) => (value ?? '').toString().replaceAll(SEPARATOR, '/'))
  return cells.some((cell) => cell !== '') ? cells.join(SEPARATOR) : null
}

function entityColumns(role: 'actor' | 'recipient', who: string): Column[] {
  const each = (value: (entity: Entity) => string | number | null | undefined): Value => (record) => list(record[role].map(value))
  return [
    text(role, `${who}: fullest Arabic name`, each((e) => e.name)),
    text(`${role}_en`, `${who}: English name`, each((e) => e.nameEn)),
    text(`${role}_mention`, `${who}: the words of the article`, each((e) => e.text)),
    text(`${role}_entity`, `${who}: lexicon id`, each((e) => e.entity)),
    text(`${role}_country`, `${who}: ISO 3166 alpha-3 or PLOVER's code`, each((e) => e.country)),
    text(`${role}_sector`, `${who}: PLOVER sectors, best first, separated by a blank`, each((e) => e.sector.join(' '))),
    text(`${role}_count`, `${who}: how many, where the article says so`, each((e) => e.count)),
  ]
}

function dateColumns(name: 'date' | 'deadline', what: string): Column[] {
  const each = (value: (date: DateValue) => string | null): Value => (record) => { const date = record[name]; return date ? value(date) : null }
  return [
    text(name, `${what}: YYYY-MM-DD, YYYY-MM or YYYY; empty when it cannot be resolved`, each((d) => d.value)),
    text(`${name}_first`, `${what}: first day of a range`, each((d) => d.first)),
    text(`${name}_until`, `${what}: last day of a range`, each((d) => d.until)),
    text(`${name}_precision`, `${what}: day, month, year, range or unknown`, each((d) => d.precision)),
    text(`${name}_basis`, `${what}: explicit, relative or published`, each((d) => d.basis)),
    text(`${name}_mention`, `${what}: the words of the article`, each((d) => d.text)),
  ]
}

const link = (value: (link: Link) => string | number | null): Value => (record) => list(record.chain.map(value))

export const columns: readonly Column[] = [
  text('id', 'the record', (r) => r.id),
  text('doc', 'the article', (r) => r.doc),
  text('outlet', 'who published the article', (_, a) => a.outlet ?? null),
  text('published', 'when the article was published, as given', (_, a) => a.published ?? null),
  text('url', 'where the article stands', (_, a) => a.url ?? null),
  text('title', 'the headline', (_, a) => a.title ?? null),
  text('event', 'PLOVER event type, or STATE', (r) => r.event),
  text('mode', 'PLOVER mode', (r) => r.mode),
  text('cameo', 'closest CAMEO code (keep it as text: it may begin with 0)', (r) => r.cameo),
  whole('quad', '1–4; 0 for STATE', (r) => r.quad),
  real('scale', 'conflict–cooperation score', (r) => r.scale),
  text('status', 'actual, planned, hypothetical or negated', (r) => r.status),
  text('trigger', 'the word that expresses the event', (r) => r.trigger.text),
  whole('trigger_start', 'its offset in the text, in UTF-16 code units', (r) => r.trigger.start),
  whole('trigger_end', 'the offset after it', (r) => r.trigger.end),
  ...entityColumns('actor', 'who acts'),
  ...entityColumns('recipient', 'who is acted on'),
  text('content', 'what was stated, asked, threatened …', (r) => r.content?.text ?? null),
  text('condition', 'the condition on it', (r) => r.condition?.text ?? null),
  ...dateColumns('deadline', 'by when'),
  ...dateColumns('date', 'when the event took place'),
  text('place', 'where: Arabic name', (r) => r.place?.name ?? null),
  text('place_en', 'where: English name', (r) => r.place?.nameEn ?? null),
  text('place_country', 'where: country', (r) => r.place?.country ?? null),
  real('lat', 'latitude', (r) => r.place?.lat ?? null),
  real('lon', 'longitude', (r) => r.place?.lon ?? null),
  text('place_precision', 'point, city, district, province or country', (r) => r.place?.precision ?? null),
  text('chain', 'the sources, from the outlet outward: Arabic names', link((l) => l.name)),
  text('chain_en', 'the sources: English names', link((l) => l.nameEn)),
  text('chain_hop', 'the sources: 1 = nearest the outlet; parallel sources share a number', link((l) => l.hop)),
  text('chain_kind', 'the sources: agency, person, body, anonymous, document or unspecified', link((l) => l.kind)),
  text('chain_entity', 'the sources: lexicon ids', link((l) => l.entity)),
  text('chain_country', 'the sources: countries', link((l) => l.country)),
  text('chain_count', 'the sources: how many, where the article says so', link((l) => l.count ?? null)),
  text('chain_via', 'the sources: the attribution expression', link((l) => l.via)),
  text('quote', 'direct or indirect', (r) => r.quote),
  text('sentence', 'the sentence of the trigger', (r) => r.sentence.text),
  whole('sentence_start', 'its offset in the text', (r) => r.sentence.start),
  whole('sentence_end', 'the offset after it', (r) => r.sentence.end),
  real('confidence', '0 to 1', (r) => r.confidence),
  text('why', 'rules and lexicon entries that produced the record', (r) => list(r.why)),
]
