/** Records that an editor rejected: out of the way, and not lost. */
import type { Correction } from '../../api.js'
import { RecordSentence } from '../../parts/record-card.js'
import { Text } from '../../parts/text.js'
import { instantText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { type Corrected, sendCorrection } from './send-correction.js'
import { words } from './words.js'

export function Rejected({ corrections, correcting }: { readonly corrections: readonly Correction[]; readonly correcting?: Corrected }) {
  const say = wordsOf(words)
  const restore = (record: string): void => {
    if (correcting) void sendCorrection(correcting, record, { action: 'restore' })
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
