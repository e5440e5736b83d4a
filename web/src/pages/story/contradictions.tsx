/** What cannot both be so, side by side; and numbers that grew. */
import { useState } from 'preact/hooks'
import type { Contradiction, Update } from '../../api.js'
import { Chain } from '../../parts/chain.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { dateText, shortDayText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { aboutText, sideText } from './about.js'
import { differingPieces, differingWords } from './differing.js'
import { readerHref } from './reader-href.js'
import { dayOfReport } from './times.js'
import { words } from './words.js'

type Side = Contradiction['sides'][number]
type Saying = Side['sayings'][number]
const kinds = { status: 'kindStatus', actor: 'kindActor', number: 'kindNumber', ordinal: 'kindOrdinal', name: 'kindName', office: 'kindOffice', date: 'kindDate', place: 'kindPlace' } as const

export function Contradictions({ of }: { readonly of: readonly Contradiction[] }) {
  const say = wordsOf(words)
  return (
    <ul class="contradictions">{of.map((contradiction, i) => (
      <li key={i} class="contradiction">
        <h3 class="contradiction-about"><span class="tag tag-conflict">{say(kinds[contradiction.kind])}</span> <Text>{aboutText(lang.value, contradiction)}</Text></h3>
        <div class="contradiction-sides">{contradiction.sides.map((side, n) => <SideColumn key={n} side={side} others={contradiction.sides.filter((other) => other !== side)} />)}</div>
      </li>
    ))}</ul>
  )
}

/** Sayings of a side that are shown at once. */
const MOST_SHOWN = 2

function SideColumn({ side, others }: { readonly side: Side; readonly others: readonly Side[] }) {
  const say = wordsOf(words)
  const [isWhole, setWhole] = useState(false)
  const wordings = others.flatMap(({ sayings }) => sayings.map((saying) => saying.words.text))
  const shown = isWhole ? side.sayings : side.sayings.slice(0, MOST_SHOWN)
  return (
    <section class="side">
      <h4 class="side-value"><Text>{valueText(side, wordings)}</Text> {side.sayings.length > 0 && <span class="side-count">{say('sayings', { n: side.sayings.length })}</span>}</h4>
      {shown.map((saying, i) => <SayingText key={i} saying={saying} wordings={wordings} />)}
      {shown.length < side.sayings.length && <button type="button" class="link-button small more-button" onClick={() => setWhole(true)}>{say('moreSayings', { n: side.sayings.length - shown.length })}</button>}
      {side.lexicon.map(({ entity, name, nameEn, from, to }) => (
        <p key={`${entity}${from}`} class="side-lexicon"><span class="label">{say('lexiconKnows')}</span> <Text>{lang.value === 'ar' ? name : nameEn || name}</Text> {(from || to) && <span>{say('sinceUntil', { from: from ? dateText(lang.value, from) : '…', to: to ? dateText(lang.value, to) : '…' })}</span>}</p>
      ))}
    </section>
  )
}

/** The value in English or as a number or day; in Arabic the article's own words where the value is English. */
function valueText({ value, sayings }: Side, wordings: readonly string[]): string {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return dateText(lang.value, value)
  const translated = sideText(lang.value, value)
  if (translated !== null) return translated
  if (lang.value === 'en' || !/[a-z]/i.test(value) || sayings.length === 0) return value
  return differingWords(sayings[0].words.text, wordings)
}

function SayingText({ saying, wordings }: { readonly saying: Saying; readonly wordings: readonly string[] }) {
  const { sentence, words: { start, end, text } } = saying
  const from = start - sentence.start
  const isInside = from >= 0 && end <= sentence.end && sentence.text.slice(from, from + text.length) === text
  return (
    <div class="saying">
      <p class="saying-words arabic" lang="ar" dir="rtl">
        {isInside ? sentence.text.slice(0, from) : ''}
        <mark class="saying-mark">{differingPieces(text, wordings).map((piece, i) => (piece.differs ? <b key={i} class="saying-differs">{piece.text}</b> : piece.text))}</mark>
        {isInside ? sentence.text.slice(from + text.length) : ''}
      </p>
      <p class="saying-from"><Chain outlet={saying.outlet} links={saying.chain} /> <a href={readerHref(saying.article, { start: saying.words.part === 'text' ? start : null })} class="saying-link">{saying.published ? shortDayText(lang.value, dayOfReport(saying.published)) : wordsOf(words)('inReader')}</a></p>
    </div>
  )
}

export function Updates({ of }: { readonly of: readonly Update[] }) {
  return <ul class="updates">{of.map((update, i) => <li key={i} class="update"><h3 class="update-about"><Text>{aboutText(lang.value, update)}</Text></h3><Steps update={update} /></li>)}</ul>
}

function Steps({ update: { steps } }: { readonly update: Update }) {
  return (
    <ol class="steps">{steps.map(({ value, sayings: [saying] }, i) => (
      <li key={i} class="step">
        {i > 0 && <Icon name="back" flips />}
        <span class="step-words"><span class="step-value"><Text>{value}</Text></span>
        {saying && <a class="step-from" href={readerHref(saying.article, { start: saying.words.part === 'text' ? saying.words.start : null })}><Text>{saying.outlet ?? ''}</Text>{saying.published && <span>{shortDayText(lang.value, dayOfReport(saying.published))}</span>}</a>}</span>
      </li>
    ))}</ol>
  )
}
