/** Outlets of the shipped list, to choose from. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Feed, post } from '../../api.js'
import { asFault } from '../../data/load.js'
import { Dialog } from '../../parts/dialog.js'
import { Skeleton } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { toast } from '../../parts/toast.js'
import { countryText } from '../../words/codes.js'
import { faultWords } from '../../words/faults.js'
import { lang, wordsOf } from '../../words/language.js'
import { type Offered, offeredIn } from './opml.js'
import { words } from './words.js'

export function Choosing({ there, onClose, done }: { readonly there: ReadonlySet<string>; readonly onClose: () => void; readonly done: () => void }) {
  const say = wordsOf(words)
  const [offered, setOffered] = useState<readonly Offered[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [sought, setSought] = useState('')
  const [isAdding, setAdding] = useState(false)
  useEffect(() => { void import('../../../../feeds/arabic-news.opml?raw').then(({ default: list }) => setOffered(offeredIn(list))) }, [])
  const found = useMemo(() => (offered ?? []).filter(({ title, titleEn, country }) => `${title} ${titleEn} ${country && countryText(lang.value, country)}`.toLowerCase().includes(sought.trim().toLowerCase())), [offered, sought, lang.value])
  const toggle = (url: string): void => setChosen((before) => { const next = new Set(before); if (!next.delete(url)) next.add(url); return next })
  const add = async (): Promise<void> => {
    setAdding(true)
    const faults: unknown[] = []
    for (const { url, title, country } of (offered ?? []).filter((one) => chosen.has(one.url))) await post<Feed>('feeds', { url, title, outlet: title, country: country || null }).catch((error: unknown) => faults.push(error))
    setAdding(false)
    if (chosen.size > faults.length) toast(say('imported', { n: chosen.size - faults.length }))
    if (faults.length > 0) {
      const { words: why, detail } = faultWords(lang.value, asFault(faults[0]).problem)
      toast(say('refused', { n: faults.length, why }), { bad: true, detail })
    }
    done()
    onClose()
  }
  return (
    <Dialog title={say('chooseTitle')} onClose={onClose}>
      <p class="small faint">{say('chooseNote')}</p>
      <label class="field choosing-find"><span>{say('find')}</span><input class="input" type="search" dir="auto" value={sought} onInput={(event) => setSought(event.currentTarget.value)} /></label>
      {offered === null ? <Skeleton lines={6} /> : found.length === 0 ? <p class="faint">{say('noneFound')}</p> : (
        <ul class="offered">{found.map(({ url, title, titleEn, country }) => (
          <li key={url}><label class="checkbox offered-one"><input type="checkbox" checked={chosen.has(url) || there.has(url)} disabled={there.has(url)} onChange={() => toggle(url)} /><span class="offered-name"><Text>{title}</Text>{titleEn && <Text class="faint small">{titleEn}</Text>}</span><span class="faint small">{there.has(url) ? say('isThere') : country && countryText(lang.value, country)}</span></label></li>
        ))}</ul>
      )}
      <div class="dialog-buttons"><button type="button" class="button button-main" aria-busy={isAdding} disabled={chosen.size === 0 || isAdding} onClick={() => void add()}>{chosen.size > 0 ? say('addChosen', { n: chosen.size }) : say('add')}</button></div>
    </Dialog>
  )
}
