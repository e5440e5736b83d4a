/** Demands, threats, promises, offers and ultimatums, and what became of them. */
import { get, type Ledger as LedgerOf, type LedgerEntry } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { useQuery } from '../../data/query.js'
import { Chain } from '../../parts/chain.js'
import { type FilterName, Filters } from '../../parts/filters.js'
import { EmptyState, Shown } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Text } from '../../parts/text.js'
import { Page } from '../../shell/page.js'
import { dateText, listText, percentText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { ledgerWords } from './words.js'
import './ledger.css'

const fields: readonly FilterName[] = ['actor', 'recipient', 'since', 'until']
const views = ['due', 'answered', 'all'] as const
type View = (typeof views)[number]
const MOST = 200

export default function Ledger() {
  const say = wordsOf(ledgerWords)
  const [query, change] = useQuery()
  const view = views.find((name) => name === query.get('view')) ?? 'due'
  const asked = new URLSearchParams(query)
  asked.delete('view')
  if (view === 'due') asked.set('open', 'true')
  const ledger = useLoad((signal) => get<LedgerOf>(`ledger?limit=${MOST}&${asked}`, {}, signal), [asked.toString()])
  return (
    <Page title={word('ledger')} note={ledger.value?.asOf && say('asOf', { day: dateText(lang.value, ledger.value.asOf) })}>
      <div class="ledger">
        <Filters fields={fields} />
        <Tabs label={say('view')} chosen={view} choose={(key) => change({ view: key === 'due' ? null : key })} tabs={views.map((key) => ({ key, title: say(key) }))}>
          <Shown of={ledger} lines={10}>{({ entries }) => <Entries entries={entries} view={view} />}</Shown>
        </Tabs>
      </div>
    </Page>
  )
}

function Entries({ entries, view }: { readonly entries: readonly LedgerEntry[]; readonly view: View }) {
  const say = wordsOf(ledgerWords)
  const shown = view === 'answered' ? entries.filter(({ answers }) => answers.some(({ answer }) => answer !== 'repeated')) : entries
  if (shown.length === 0) return <EmptyState title={say('none')}>{say('noneDetail')}</EmptyState>
  return <ol class="entries">{shown.map((entry) => <li key={entry.id}><Entry entry={entry} /></li>)}</ol>
}

function Entry({ entry: { kind, actor, recipient, what, condition, due, first, reports, through, state, answers } }: { readonly entry: LedgerEntry }) {
  const say = wordsOf(ledgerWords)
  const called = (parties: LedgerEntry['actor']): string => (parties.length === 0 ? word('someone') : listText(lang.value, parties.map(({ name, nameEn }) => (lang.value === 'ar' ? name : nameEn || name))))
  return (
    <article class={`entry entry-${state}`}>
      <p class="entry-head">
        <span class="tag">{say(kind)}</span><strong>{called(actor)}</strong>{recipient.length > 0 && <><span class="entry-to">{say('to')}</span><strong>{called(recipient)}</strong></>}
        <span class={`entry-state state-${state}`}>{say(state)}</span>
      </p>
      <blockquote class="entry-what arabic" lang="ar" dir="rtl">{what}</blockquote>
      {condition && <p class="entry-condition"><span class="label">{say('ifWords')}</span> <Text naskh>{condition}</Text></p>}
      <p class="entry-facts"><span>{due === null ? say('noTerm') : say('dueOn', { day: dateText(lang.value, due) })}</span>{first && <span>{dateText(lang.value, first)}</span>}<span>{say('reports', { n: reports })}</span></p>
      {through[0] && <Chain outlet={through[0].outlet} links={through[0].chain.map((link) => ({ ...link, entity: null, country: null, sector: [], via: '' }))} />}
      {answers.length > 0 && (
        <ul class="entry-answers" aria-label={say('answers')}>
          {answers.map(({ answer, article, record, day, outlet, sentence, probability }) => (
            <li key={`${article} ${record} ${answer}`}>
              <span class={`entry-state state-${answer}`}>{say(answer)}</span>{day && <span>{dateText(lang.value, day)}</span>}{outlet && <Text>{outlet}</Text>}<span class="entry-sure">{say('sure', { share: percentText(lang.value, probability) })}</span>
              <a href={`/read/${article}?record=${record}`}>{say('inText')}</a>
              {sentence && <Text block naskh class="entry-sentence">{sentence}</Text>}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
