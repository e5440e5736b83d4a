/** What stands where no record fits. */
import { get, post } from '../../api.js'
import { asFault, useLoad } from '../../data/load.js'
import { mayBe } from '../../data/me.js'
import { askedIn, chosenIn } from '../../data/question.js'
import { useQuery } from '../../data/query.js'
import { Meant } from '../../parts/meant.js'
import { EmptyState } from '../../parts/states.js'
import { toast } from '../../parts/toast.js'
import { wordsOf } from '../../words/language.js'
import { words } from './words.js'

export function Nothing({ again }: { readonly again: () => void }) {
  const [query] = useQuery()
  return chosenIn(query).length > 0 ? <NothingFits /> : <NothingThere again={again} />
}

/** A name that nobody has is a fault to the records alone: counts of nothing are counts. */
function NothingFits() {
  const say = wordsOf(words)
  const [query] = useQuery()
  const asked = askedIn(query).toString()
  const { fault } = useLoad((signal) => get('records', new URLSearchParams(`limit=1&${asked}`), signal), [asked])
  return <EmptyState title={say('none')} actions={fault?.problem.nearest && <Meant problem={fault.problem} />}>{fault?.problem.status === 400 ? <bdi>{fault.problem.detail}</bdi> : say('noneDetail')}</EmptyState>
}

function NothingThere({ again }: { readonly again: () => void }) {
  const say = wordsOf(words)
  const examples = (): void => void post('examples').then(() => { toast(say('examplesLoaded')); again() }, (error: unknown) => toast(asFault(error).message, true))
  return (
    <EmptyState title={say('emptyStore')} actions={<>{mayBe('editor') && <button type="button" class="button button-main" onClick={examples}>{say('loadExamples')}</button>}<a class="button" href="/read">{say('paste')}</a><a class="button" href="/feeds">{say('watchFeeds')}</a></>}>
      {say('emptyDetail')}
    </EmptyState>
  )
}
