/** Records that an editor rejected: out of the way, and not lost. */
import { type Correction, post } from '../../api.js'
import { asFault } from '../../data/load.js'
import { RecordSentence } from '../../parts/record-card.js'
import { Text } from '../../parts/text.js'
import { toast } from '../../parts/toast.js'
import { instantText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { words } from './words.js'

export function Rejected({ corrections, correcting }: { readonly corrections: readonly Correction[]; readonly correcting?: { readonly article: number; readonly done: () => void } }) {
  const say = wordsOf(words)
  const restore = (record: string): void => {
    if (correcting) post(`records/${correcting.article}/${encodeURIComponent(record)}/correction`, { action: 'restore' }).then(correcting.done, (error: unknown) => toast(asFault(error).message, true))
  }
  return (
    <section class="rejected">
      <h3 class="label">{say('rejected')}</h3>
      <ul>
        {corrections.map(({ id, record, before, by, at, note }) => (
          <li key={id} class="rejected-one">
            {before && <p class="rejected-sentence"><RecordSentence record={before} /></p>}
            <p class="small faint">{say('rejectedBy', { who: by, when: instantText(lang.value, at) })}{note && <>: <Text>{note}</Text></>} {correcting && <button type="button" class="link-button" onClick={() => restore(record)}>{say('restore')}</button>}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
