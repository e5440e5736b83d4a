import fs from 'node:fs'
import path from 'node:path'
import { root } from '../gold.js'

/** A page written for the tests, with the article that is in it. */
export interface Layout {
  readonly name: string
  readonly html: Uint8Array
  readonly expected: ExpectedPage
}

export interface ExpectedPage {
  /** The address it is fetched from, and the header it comes with. */
  readonly fetched: string
  readonly contentType: string | null
  readonly title: string
  readonly byline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string
  readonly lang: string | null
  readonly body: readonly string[]
  /** Pieces of text that stand on the page and not in the article. */
  readonly not: readonly string[]
}

const FOLDER = path.join(root, 'test', 'pages')

export function pageLayouts(): Layout[] {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -'.html'.length)).sort()
  return names.map((name) => ({ name, html: fs.readFileSync(path.join(FOLDER, `${name}.html`)), expected: JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as ExpectedPage }))
}
