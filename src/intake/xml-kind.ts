/** What may stand before the root of an XML file: its declaration, style sheets, comments; white space between. */
const BEFORE_ROOT = /^(?:\s|<\?(?:[^?]|\?(?!>)){0,2000}\?>|<!--(?:[^-]|-(?!->)){0,8000}-->)*/
/** With declarations in brackets. */
const DOCTYPE = /^<!doctype\s+([\w:.-]+)[^[>]{0,1000}(?:\[[^\]]{0,4000}\]\s*)?>/i
const ROOT = /^<([a-z_][\w:.-]*)(?=[\s/>])/i

const FEEDS = new Set(['rss', 'feed', 'rdf', 'channel'])
const PAGES = new Set(['html', 'head', 'body'])
const DOCUMENT = /<doc[\s>]/i

export type XmlKind = 'html' | 'trec' | 'feed' | 'opml'

/** What a file of markup is by its first kilobytes; null where it does not begin as one. Any XML is taken for documents of TREC kind unless it is a page, a feed or a list of feeds: one without `<DOC>` is then named as such. */
export function xmlKindOf(start: string): XmlKind | null {
  if (!start.startsWith('<')) return null
  let rest = withoutProlog(start)
  const doctype = DOCTYPE.exec(rest)
  if (doctype?.[1].toLowerCase() === 'html') return 'html'
  if (doctype) rest = withoutProlog(rest.slice(doctype[0].length))
  const root = ROOT.exec(rest)?.[1].toLowerCase() ?? null
  const name = root?.replace(/^.*:/, '') ?? ''
  if (PAGES.has(name)) return 'html'
  if (FEEDS.has(name)) return 'feed'
  if (name === 'opml') return 'opml'
  if (DOCUMENT.test(rest)) return 'trec'
  const isXml = /^<\?xml/i.test(start)
  if (isXml && root !== null) return 'trec'
  return isXml || rest !== start || doctype ? 'html' : null
}

const withoutProlog = (text: string): string => text.slice(BEFORE_ROOT.exec(text)![0].length)
