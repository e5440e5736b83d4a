/** An entry of the ledger: who said what to whom, by when, and what became of it. */
import type { LedgerEntry } from '../../api.js'
import { Chain } from '../../parts/chain.js'
import { Parties } from '../../parts/party.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { readerHref } from '../story/reader-href.js'
import { agoText, dateText, percentText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { lastDayOf } from './due.js'
import { words } from './words.js'

type Party = LedgerEntry['actor'][number]
const sides = { demand: 'neutral', threat: 'conflict', promise: 'cooperation', offer: 'cooperation', ultimatum: 'conflict' } as const
const good: ReadonlySet<string> = new Set(['granted', 'carried-out'])
const bad: ReadonlySet<string> = new Set(['refused', 'broken', 'expired'])

const shown = ({ id, name, nameEn, country, sectors }: Party) => ({ name, nameEn, country, sector: sectors, entity: id.startsWith('name:') ? null : id })

export function Entry({ entry, today }: { readonly entry: LedgerEntry; readonly today: string | null }) {
  const say = wordsOf(words)
  const { kind, actor, recipient, what, condition, first, last, reports, through, state, answers, told } = entry
  const [way, ...others] = through
  return (
    <li class="entry">
      <div class="entry-when">
        <span class={`entry-kind ${sides[kind]}`}>{say(kind)}</span>
        <Due entry={entry} today={today} />
      </div>
      <div class="entry-what">
        <p class="entry-who"><Parties of={actor.map(shown)} />{recipient.length > 0 && <> <Icon name="back" flips /><span class="visually-hidden">{say('to')}</span> <Parties of={recipient.map(shown)} /></>}</p>
        <p class="entry-words arabic arabic-fitted" lang="ar" dir="rtl">{told[0] ? <a href={readerHref(told[0].article, { record: told[0].record })}>{what}</a> : what}</p>
        {condition && !what.includes(condition) && <p class="entry-condition"><span class="faint">{say('condition')}</span> <Text naskh>{condition}</Text></p>}
        {answers.length > 0 && <ul class="entry-answers">{answers.map((answer) => (
          <li key={`${answer.article}${answer.record}`}>
            <span class="entry-answer"><b class={toneOf(answer.answer)}>{say(answer.answer)}</b>{answer.day && <span>{dateText(lang.value, answer.day)}</span>}{answer.outlet && <Text>{answer.outlet}</Text>}<span title={answer.why.join('; ')}>{say('probability', { share: percentText(lang.value, answer.probability) })}</span></span>
            {answer.sentence && <a class="entry-sentence arabic arabic-fitted" lang="ar" dir="rtl" href={readerHref(answer.article, { record: answer.record })}>{answer.sentence}</a>}
          </li>
        ))}</ul>}
        <div class="entry-through">
          {way && <Chain outlet={way.outlet} links={way.chain.map((link) => ({ ...link, entity: null, country: null, sector: [], via: '' }))} />}
          {others.length > 0 && <span class="faint">{say('more', { n: others.length })}</span>}
        </div>
      </div>
      <div class="entry-state">
        <span class={`state state-${toneOf(state)}`}>{say(state)}</span>
        {first && <span class="faint">{last && last !== first ? say('saidAgain', { first: dateText(lang.value, first), last: dateText(lang.value, last) }) : say('saidOn', { date: dateText(lang.value, first) })}</span>}
        {reports > 1 && <span class="faint">{say('reports', { n: reports })}</span>}
      </div>
    </li>
  )
}

function Due({ entry: { due, state }, today }: { readonly entry: LedgerEntry; readonly today: string | null }) {
  const say = wordsOf(words)
  if (due === null) return <span class="entry-due faint">{say('noDeadline')}</span>
  const day = lastDayOf(due)
  const isPast = today !== null && day < today
  return <span class={isPast ? 'entry-due is-past' : 'entry-due'}>{say(isPast ? 'overdue' : 'due')} <b>{dateText(lang.value, due)}</b>{state === 'open' && today !== null && <span class="entry-ago">{agoText(lang.value, `${day}T00:00:00Z`, Date.parse(`${today}T00:00:00Z`))}</span>}</span>
}

const toneOf = (state: string): 'good' | 'bad' | 'plain' => (good.has(state) ? 'good' : bad.has(state) ? 'bad' : 'plain')
