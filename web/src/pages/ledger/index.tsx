/** What was demanded, threatened, promised, offered; by when, and what became of it. */
import './ledger.css'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { Ledger, LedgerEntry } from '../../api.js'
import { arrived } from '../../data/news.js'
import { type Pages, usePages } from '../../data/pages.js'
import { useQuery } from '../../data/query.js'
import { DayInput } from '../../parts/day-input.js'
import { Filters } from '../../parts/filters.js'
import { EmptyState, FaultState, Skeleton } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Page } from '../../shell/page.js'
import { dateText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { byDue, lastDayOf, stripOf } from './due.js'
import { Entry } from './entry.js'
import { DueStrip } from './strip.js'
import { words } from './words.js'

const kinds = ['demand', 'threat', 'ultimatum', 'promise', 'offer'] as const
const tabs = ['open', 'answered', 'all'] as const
type Tab = (typeof tabs)[number]
const tabWords = { open: 'openTab', answered: 'answeredTab', all: 'allTab' } as const
const noneWords = { open: 'noneOpen', answered: 'noneAnswered', all: 'noneAll' } as const
/** As many as the server gives at once: the strip counts what is here. */
const AT_ONCE = 500
/** Drawn at once; further ones when they are asked for. */
const PER_PAGE = 60

export default function LedgerPage() {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const tab: Tab = tabs.find((one) => one === query.get('tab')) ?? 'open'
  const asked = (name: string): string | null => query.get(name)
  const filter = { actor: asked('actor'), recipient: asked('recipient'), kind: asked('kind'), since: asked('since'), until: asked('until'), asOf: asked('asOf') }
  const pages = usePages<LedgerEntry, Ledger>('ledger', { ...filter, open: tab === 'open' ? true : null, state: tab === 'answered' ? 'answered' : null, limit: AT_ONCE }, [tab, ...Object.values(filter), arrived.value.articles])
  return (
    <Page title={word('ledger')} note={pages.first?.asOf ? say('asOfNote', { date: dateText(lang.value, pages.first.asOf) }) : undefined}>
      <div class="ledger-head"><Filters fields={['actor', 'recipient', 'since', 'until']} /><More kind={filter.kind} asOf={filter.asOf} change={change} /></div>
      <Tabs label={say('tabs')} tabs={tabs.map((key) => ({ key, title: say(tabWords[key]) }))} chosen={tab} choose={(key) => change({ tab: key === 'open' ? null : key, day: null })}>
        {pages.fault ? <FaultState fault={pages.fault} again={pages.again} /> : pages.items === null ? <Skeleton lines={8} /> : <Entries entries={pages.items} pages={pages} tab={tab} day={asked('day')} choose={(day) => change({ day })} />}
      </Tabs>
    </Page>
  )
}

function More({ kind, asOf, change }: { readonly kind: string | null; readonly asOf: string | null; readonly change: (changes: Readonly<Record<string, string | null>>) => void }) {
  const say = wordsOf(words)
  const id = useId()
  return (
    <div class="ledger-more">
      <div class="field"><label for={`${id}-kind`}>{say('kind')}</label><select id={`${id}-kind`} class="input" value={kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value || null })}><option value="">{word('any')}</option>{kinds.map((one) => <option key={one} value={one}>{say(one)}</option>)}</select></div>
      <div class="field"><label for={`${id}-day`}>{say('asOf')}</label><DayInput id={`${id}-day`} value={asOf ?? ''} empty={say('latestDay')} put={(value) => change({ asOf: value || null })} /></div>
    </div>
  )
}

function Entries({ entries, pages, tab, day, choose }: { readonly entries: readonly LedgerEntry[]; readonly pages: Pages<LedgerEntry, Ledger>; readonly tab: Tab; readonly day: string | null; readonly choose: (day: string | null) => void }) {
  const say = wordsOf(words)
  const asOf = pages.first?.asOf ?? null
  const inTab = useMemo(() => (tab === 'open' ? byDue(entries) : entries), [entries, tab])
  const strip = useMemo(() => (tab === 'open' && asOf !== null ? stripOf(inTab, asOf) : null), [inTab, asOf, tab])
  const shown = day === null ? inTab : inTab.filter(({ due }) => due !== null && lastDayOf(due) === day)
  const [drawn, setDrawn] = useState(PER_PAGE)
  useEffect(() => setDrawn(PER_PAGE), [tab, day])
  if (inTab.length === 0 && !pages.hasMore) return <EmptyState title={say('none')}>{say(noneWords[tab])}</EmptyState>
  return (
    <>
      {strip && asOf && (strip.earlier + strip.later > 0 || strip.days.some(({ due }) => due > 0)) && <DueStrip strip={strip} today={asOf} chosen={day} choose={choose} />}
      <p class="ledger-count faint small" aria-live="polite">{day === null && pages.hasMore && pages.total !== null ? say('entriesOf', { n: pages.total, shown: entries.length }) : say('entries', { n: shown.length })}{day !== null && <> · {say('showDay', { date: dateText(lang.value, day) })} <button type="button" class="link-button" onClick={() => choose(null)}>{say('allDays')}</button></>}</p>
      <ol class="entries">{shown.slice(0, drawn).map((entry) => <Entry key={entry.id} entry={entry} today={asOf} />)}</ol>
      {(shown.length > drawn || pages.hasMore) && <button type="button" class="button ledger-further" disabled={pages.isLoading} onClick={() => { setDrawn(drawn + PER_PAGE); if (shown.length <= drawn) pages.more() }}>{word('more')}</button>}
    </>
  )
}
