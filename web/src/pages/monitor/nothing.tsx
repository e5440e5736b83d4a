/** What stands where no record fits. */
import { get } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { askedIn, chosenIn, withoutAll } from '../../data/question.js'
import { useQuery } from '../../data/query.js'
import { Meant } from '../../parts/meant.js'
import { EmptyState } from '../../parts/states.js'
import { faultWords } from '../../words/faults.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

/** A name that nobody has is a fault to the records alone: counts of nothing are counts. */
export function Nothing() {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const asked = askedIn(query).toString()
  const { fault } = useLoad((signal) => get('records', new URLSearchParams(`limit=1&${asked}`), signal), [asked])
  const clear = chosenIn(query).length > 0 && <button type="button" class="button" onClick={() => change(withoutAll())}>{word('clearAll')}</button>
  return <EmptyState title={say('none')} actions={<>{fault?.problem.nearest && <Meant problem={fault.problem} />}{clear}</>}>{fault?.problem.status === 400 ? faultWords(lang.value, fault.problem).words : say('noneDetail')}</EmptyState>
}
