import { type Field, fieldCalled } from './columns.js'
import { isIsoDate } from './iso-date.js'

/**
 * The fields of a `<DOC>` of TREC kind, as text. It is markup by habit, not XML: tags may be left open, `&` and `<` stand as they are. An element is the field that it is called after
 * (lexicon/intake/columns.tsv); paragraphs (`<P>`) are separated by blank lines; a `<DATELINE>` stays the first words of the text.
 */
export function fieldsOfDocument(markup: string): ReadonlyMap<Field, string> {
  const fields = new Map<Field, string>()
  let element: string | null = null
  let dateline = ''
  let parts: string[] = []
  let loose = ''
  let isParagraphed = false
  const put = (field: Field, value: string): void => {
    if (value.trim() !== '' && !fields.has(field)) fields.set(field, value.trim())
  }
  const close = (): void => {
    if (element === null) return
    const field = fieldOf(element)
    if (element === DATELINE) dateline ||= inOneLine(parts.join(''))
    else if (field === 'text') put('text', isParagraphed ? paragraphs(parts.join('')) : parts.join(''))
    else if (field !== null) put(field, inOneLine(parts.join('')))
    element = null
    parts = []
  }
  let at = 0
  for (const token of markup.matchAll(TOKEN)) {
    const before = plainText(markup.slice(at, token.index))
    at = token.index + token[0].length
    if (element === null) loose += before
    else parts.push(before)
    const name = token[1]?.toLowerCase()
    if (name === undefined) continue
    const isEnd = token[0].startsWith('</')
    if (name === 'doc') put('id', attributeOf((token[2] ?? '').slice(0, LONGEST_ATTRIBUTES), ['id', 'docno', 'docid']))
    else if (element !== null && BREAKS.has(name)) {
      isParagraphed ||= name !== 'br'
      parts.push(name === 'br' ? '\n' : PARAGRAPH)
    } else if (isEnd) {
      if (name === element) close()
    } else if (!(element !== null && fieldOf(element) === 'text') && (name === DATELINE || fieldOf(name) !== null)) {
      // An element that was left open ends where the next begins.
      close()
      element = name
    }
  }
  if (element === null) loose += plainText(markup.slice(at))
  else parts.push(plainText(markup.slice(at)))
  close()
  if (!fields.has('text')) put('text', loose)
  const text = fields.get('text')
  if (text !== undefined && dateline !== '' && !text.startsWith(dateline)) fields.set('text', `${dateline} ${text}`)
  const day = dateInId(fields.get('id') ?? '')
  if (day !== null) put('published', day)
  return fields
}

const DATELINE = 'dateline'
const BREAKS = new Set(['p', 'br', 'para', 'div'])
/** Stands for the edge of a paragraph until the text is put together; no text holds it. */
const PARAGRAPH = '\0'
/** The edges of CDATA, a comment or declaration, or a tag (its name and attributes). Names are ASCII, so that `<` before an Arabic word is a sign of the text. */
const TOKEN = /<!\[CDATA\[|\]\]>|<[!?][^<>]*>|<\/?([a-z][\w:.-]{0,40})(\s[^<>]*)?\/?>/gi

const fieldOf = (name: string): Field | null => fieldCalled(name)?.field ?? null

function attributeOf(attributes: string, names: readonly string[]): string {
  for (const [, name, quoted, bare] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|([^\s"]+))/g)) if (names.includes(name.toLowerCase())) return plainText(quoted ?? bare)
  return ''
}

const inOneLine = (text: string): string => text.replaceAll(PARAGRAPH, ' ').replace(/\s+/g, ' ').trim()

/** Lines within a paragraph are broken where a page of paper was full, so they are joined. */
const paragraphs = (text: string): string => text.split(PARAGRAPH).map(inOneLine).filter((paragraph) => paragraph !== '').join('\n\n')

/** Of an opening tag; longer ones are made to cost time. */
const LONGEST_ATTRIBUTES = 400
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and references by number; any other stays as it is. */
function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()]
    const code = Number.parseInt(decimal ?? hex!, decimal === undefined ? 16 : 10)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** The day in an id of the Gigaword corpora (`AFP_ARB_19940513.0001`) and of their forerunners (`20000715_AFP_ARB.0047`). */
function dateInId(id: string): string | null {
  const digits = /^(?:[A-Z]{2,5}_[A-Z]{3}_)?((?:19|20)\d{2})(\d{2})(\d{2})[._]/.exec(id)
  const day = digits?.slice(1).join('-')
  return day !== undefined && isIsoDate(day) ? day : null
}
