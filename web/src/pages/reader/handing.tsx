import { copyText } from '../../parts/copy-text.js'
import { Icon } from '../../shell/icons.js'
import type { EventRecord } from '../../data/record.js'
import { word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Records handed on: as JSON to paste, or as a file of JSON lines as `isnad code` writes them. */
export function Handing({ records, name, link }: { readonly records: readonly EventRecord[]; readonly name: string; /** The article's own address. */ readonly link?: string }) {
  const say = wordsOf(words)
  const download = (): void => {
    const url = URL.createObjectURL(new Blob(records.map((record) => `${JSON.stringify(record)}\n`), { type: 'application/jsonl' }))
    const anchor = Object.assign(document.createElement('a'), { href: url, download: `${name}.jsonl` })
    anchor.click()
    setTimeout(() => URL.revokeObjectURL(url))
  }
  return (
    <div class="handing">
      {link && <button type="button" class="button button-quiet button-icon" title={say('permalink')} aria-label={say('permalink')} onClick={() => copyText(new URL(link, location.href).href, say('linkCopied'))}><Icon name="link" /></button>}
      <button type="button" class="button button-quiet button-icon" title={say('copyJson')} aria-label={say('copyJson')} onClick={() => copyText(JSON.stringify(records, null, 2), word('copied'))}><Icon name="copy" /></button>
      <button type="button" class="button button-quiet button-icon" title={say('downloadJson')} aria-label={say('downloadJson')} onClick={download}><Icon name="download" /></button>
    </div>
  )
}
