/** A record as a person reads it: who did what to whom, in which words, when and where, and through whom it is known. */
import type { ComponentChildren } from 'preact'
import type { EventRecord, Span } from '../data/record.js'
import { quadText, sideOf, statusWords } from '../words/codes.js'
import { dateText, daysText } from '../words/formats.js'
import { lang, word, wordsOf } from '../words/language.js'
import { sentencePieces } from '../words/sentence.js'
import { Chain } from './chain.js'
import { Parties } from './party.js'
import { Text } from './text.js'

type Shown = Pick<EventRecord, 'event' | 'mode' | 'status' | 'quad' | 'actor' | 'recipient' | 'content' | 'condition' | 'deadline' | 'date' | 'place' | 'chain' | 'quote'>

/** The sentence alone: for lists, tables and titles. */
export function RecordSentence({ record }: { readonly record: Shown }) {
  const side = sideOf(record.quad)
  return (
    <span class="sentence">
      {sentencePieces(lang.value, record).map((piece, i): ComponentChildren => {
        if (piece.is === 'actors') return <Parties key={i} of={record.actor} />
        if (piece.is === 'recipients') return <Parties key={i} of={record.recipient} />
        return piece.is === 'verb' ? <b key={i} class={`verb ${side}`}>{piece.text}</b> : piece.text
      })}
    </span>
  )
}

interface Props {
  readonly record: Shown
  readonly outlet: string | null
  /** Said beside the class: who corrected it, for example. */
  readonly note?: ComponentChildren
  /** Below everything: buttons, the reasons. */
  readonly children?: ComponentChildren
}

/** What stands in a card; the card's frame and what happens on it are of whoever shows it. */
export function RecordCard({ record, outlet, note, children }: Props) {
  const { content, condition, deadline, date, place, chain, quote, status, quad } = record
  const say = wordsOf(statusWords)
  const aside = condition && !(content && within(condition, content)) ? condition : null
  return (
    <div class={`record record-${sideOf(quad)}`}>
      <div class="record-kind">
        <span class={`record-class ${sideOf(quad)}`}>{quadText(lang.value, quad)}</span>
        {status !== 'actual' && <span class={`tag tag-${status}`}>{say(status)}</span>}
        {note}
      </div>
      <p class="record-sentence"><RecordSentence record={record} />{content ? ':' : '.'}</p>
      {content && <blockquote class={quote === 'direct' ? 'record-content record-quoted' : 'record-content'} lang="ar" dir="rtl"><WithCondition content={content} condition={condition} /></blockquote>}
      {(date || place || aside || deadline) && (
        <dl class="record-facts">
          {date && <Fact name={word('date')}>{date.value ? <span title={date.text}>{date.until ? daysText(lang.value, date.first ?? date.value, date.until) : dateText(lang.value, date.first ?? date.value)}</span> : <Text naskh>{date.text}</Text>}</Fact>}
          {place && <Fact name={word('place')}><Text>{lang.value === 'ar' ? place.name : place.nameEn || place.name}</Text></Fact>}
          {deadline && <Fact name={word('deadline')}>{deadline.value ? word('by', { date: dateText(lang.value, deadline.until ?? deadline.value) }) : <Text naskh>{deadline.text}</Text>}</Fact>}
          {aside && <Fact name={word('onCondition')}><Text naskh>{aside.text}</Text></Fact>}
        </dl>
      )}
      <div class="record-chain"><span class="label">{word('knownThrough')}</span><Chain outlet={outlet} links={chain} /></div>
      {children}
    </div>
  )
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** What was said, with the condition on it marked where it stands inside. */
function WithCondition({ content, condition }: { readonly content: Span; readonly condition: Span | null }) {
  if (!condition || !within(condition, content)) return <>{content.text}</>
  const from = condition.start - content.start
  const to = condition.end - content.start
  return <>{content.text.slice(0, from)}<em class="record-condition" title={word('onCondition')}>{content.text.slice(from, to)}</em>{content.text.slice(to)}</>
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div class="fact"><dt>{name}</dt><dd>{children}</dd></div>
}
