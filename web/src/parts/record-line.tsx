/** A record in a line or two: the sentence, a way to its words, and how it is known. For lists. */
import './record-line.css'
import type { ComponentChildren } from 'preact'
import type { Hit } from '../api.js'
import { sideOf, statusWords } from '../words/codes.js'
import { dateText } from '../words/formats.js'
import { lang, word, wordsOf } from '../words/language.js'
import { Chain } from './chain.js'
import { RecordSentence } from './record-card.js'

export const readerHref = ({ article, record }: Hit): string => `/read/${article.number}?record=${encodeURIComponent(record.id)}`

export function RecordLine({ hit, when = true, children }: { readonly hit: Hit; /** Shows the day. */ readonly when?: boolean; readonly children?: ComponentChildren }) {
  const { record, article, corrected } = hit
  const say = wordsOf(statusWords)
  const day = record.date?.first ?? record.date?.value ?? article.published
  return (
    <div class={`line line-${sideOf(record.quad)}`}>
      <a class="line-sentence" href={readerHref(hit)}><RecordSentence record={record} /></a>
      {record.content && <p class="line-content" lang="ar" dir="rtl">{record.content.text}</p>}
      <div class="line-facts">
        {when && day && <time class="line-day" dateTime={day.slice(0, 10)}>{dateText(lang.value, day)}</time>}
        {record.status !== 'actual' && <span class="line-status">{say(record.status)}</span>}
        {corrected && <span class="line-status">{word('corrected')}</span>}
        <Chain outlet={article.outlet} links={record.chain} />
        {children}
      </div>
    </div>
  )
}
