/** What editors have made of records, the last first; and the articles in which something stands corrected, to take away. */
import './corrections.css'
import { addressOf, type Correction } from '../../api.js'
import { arrived } from '../../data/news.js'
import { usePages } from '../../data/pages.js'
import { RecordSentence } from '../../parts/record-card.js'
import { EmptyState, FaultState, Skeleton } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { instantText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { readerHref } from '../story/reader-href.js'
import { words } from './words.js'

const PER_PAGE = 50

export default function Corrections() {
  const say = wordsOf(words)
  const pages = usePages<Correction>('corrections', { limit: PER_PAGE }, [arrived.value.articles])
  const items = pages.items ?? []
  return (
    <Page title={word('corrections')} note={say('note')} actions={items.length > 0 && <a class="button" href={addressOf('corrections/gold.jsonl')} download="gold.jsonl"><Icon name="download" />{say('gold')}</a>}>
      {pages.fault ? <FaultState fault={pages.fault} again={pages.again} /> : pages.items === null ? <Skeleton lines={8} /> : items.length === 0 ? <EmptyState title={say('none')}>{say('noneNote')}</EmptyState> : (
        <>
          <p class="faint small corrections-gold">{say('goldNote')}</p>
          <ol class="corrections">{items.map((one) => <li key={one.id} class="correction"><One of={one} /></li>)}</ol>
          {pages.hasMore && <button type="button" class="button corrections-further" disabled={pages.isLoading} onClick={pages.more}>{word('more')}</button>}
        </>
      )}
    </Page>
  )
}

function One({ of: { action, before, after, record, article, note, by, at } }: { readonly of: Correction }) {
  const say = wordsOf(words)
  return (
    <>
      <p class="correction-what"><span class={`tag${action === 'reject' ? ' tag-conflict' : ' tag-accent'}`}>{say(action)}</span></p>
      <div class="correction-records">
        {before && action !== 'restore' && <p class="correction-before"><span class="visually-hidden">{say('before')} </span><RecordSentence record={before} /></p>}
        {after && <p><span class="visually-hidden">{say('after')} </span><RecordSentence record={after} /></p>}
        {note && <p class="correction-note"><Text>{note}</Text></p>}
      </div>
      <p class="correction-facts"><span>{say('by', { who: by })}</span><time dateTime={at}>{instantText(lang.value, at)}</time><a href={readerHref(article, after ? { record } : {})}>{say('inReader')}</a></p>
    </>
  )
}
