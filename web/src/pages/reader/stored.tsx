/** An article of the store, with its corrections; an editor may make more. */
import { get, type StoredArticle } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { mayBe } from '../../data/me.js'
import { useQuery } from '../../data/query.js'
import { FaultState, Skeleton } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { dateText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { Handing } from './handing.js'
import { Reading } from './reading.js'
import { recordAt } from './record-at.js'
import { words } from './words.js'

export function Stored({ number }: { readonly number: string }) {
  const [query] = useQuery()
  const loaded = useLoad((signal) => get<StoredArticle>(`articles/${encodeURIComponent(number)}`, {}, signal), [number])
  const article = loaded.value
  if (!article) return <Page title={word('reader')} bare>{loaded.fault ? <FaultState fault={loaded.fault} again={loaded.again} onward={<><a class="button" href="/">{word('toMonitor')}</a><a class="button" href="/read">{wordsOf(words)('paste')}</a></>} /> : <Skeleton lines={8} />}</Page>
  return (
    <Page title={article.title ?? word('reader')} bare wide>
      <Reading
        article={article}
        records={article.records}
        elsewhere={article.elsewhere}
        notes={[]}
        isWaiting={false}
        status={null}
        head={<About article={article} />}
        chosenId={query.get('record') ?? recordAt(article.records, query.get('at'))}
        correcting={mayBe('editor') ? { article: article.number, done: loaded.again } : undefined}
        corrections={article.corrections}
        address={`/read/${article.number}`}
        handing={<Handing records={article.records} name={`isnad-${article.number}`} link={`/read/${article.number}`} />}
      />
    </Page>
  )
}

function About({ article }: { readonly article: StoredArticle }) {
  const say = wordsOf(words)
  return (
    <p class="about">
      {article.outlet && <Text class="about-outlet">{article.outlet}</Text>}
      {article.published && <span title={article.published}>{dateText(lang.value, article.published)}</span>}
      {article.byline && <Text>{article.byline}</Text>}
      {article.story !== null && <a href={`/stories/${article.story}`}>{say('fromStory')}</a>}
      {article.corrections.length > 0 && <a href="/corrections">{say('allCorrections')}</a>}
      {article.url && isWeb(article.url) && <a href={article.url} rel="noreferrer noopener" target="_blank">{say('originalPage')}<Icon name="link" /></a>}
    </p>
  )
}

/** An article's address is its feed's word: only addresses of the web become links. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)
