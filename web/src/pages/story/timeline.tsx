/** Who published when: a row for each report, the first marked, copies tied to what they copy. */
import { useState } from 'preact/hooks'
import type { Sources } from '../../api.js'
import { Text } from '../../parts/text.js'
import { dateText, percentText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { sourceName } from './graph/names.js'
import { readerHref } from './reader-href.js'
import { clockText, dayOfReport, placesOf } from './times.js'
import { words } from './words.js'

const MOST_SHOWN = 12

export function Timeline({ sources }: { readonly sources: Sources }) {
  const say = wordsOf(words)
  const [isWhole, setWhole] = useState(false)
  const { reports, first, copies } = sources
  const nameOf = (key: string): string => { const source = sources.sources.find((one) => one.key === key); return source ? sourceName(lang.value, source) : key }
  const outletOf = (article: number): string => nameOf(reports.find((report) => report.article === article)?.outlet ?? '')
  const places = placesOf(reports.map(({ published }) => published))
  const shown = isWhole ? reports : reports.slice(0, MOST_SHOWN)
  const days = reports.map(({ published }) => (published === null ? null : dayOfReport(published)))
  return (
    <>
      <ol class="timeline">{shown.map(({ article, outlet, published, title }, i) => {
        const copy = copies.find((one) => one.copy === article)
        const day = days[i]
        return (
          <li key={article} class="report">
            {day !== null && day !== days[i - 1] && <h3 class="report-day">{dateText(lang.value, day)}</h3>}
            <div class="report-row">
              <span class="report-time">{published ? clockText(published) : say('noTime')}</span>
              <svg class="report-line icon-flips" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="report-track" d="M0 6H100" />{places[i] !== null && <path class="report-reach" d={`M0 6H${(places[i] ?? 0) * 100}`} />}</svg>
              <span class="report-outlet"><Text>{nameOf(outlet)}</Text>{reports.length > 1 && first?.article === article && <span class="tag tag-accent">{say(first.sure ? 'first' : 'perhapsFirst')}</span>}</span>
              <a class="report-title arabic arabic-fitted" lang="ar" dir="rtl" href={readerHref(article)}>{title ?? say('untitled')}</a>
              {copy && <span class="report-copy">{say('copyOf', { share: percentText(lang.value, copy.shareOfCopy) })} <a href={readerHref(copy.source)}><Text>{outletOf(copy.source)}</Text></a></span>}
            </div>
          </li>
        )
      })}</ol>
      {shown.length < reports.length && <button type="button" class="button more-button" onClick={() => setWhole(true)}>{say('showAll', { n: reports.length })}</button>}
    </>
  )
}
