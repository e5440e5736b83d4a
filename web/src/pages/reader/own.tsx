/** A text of one's own: pasted, typed, opened or one of the examples; coded here as it stands. */
import { DayInput } from '../../parts/day-input.js'
import { Page } from '../../shell/page.js'
import { Icon } from '../../shell/icons.js'
import { numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { coder, useCoding, wake } from './coding.js'
import { change, clear, draft, draftArticle, isWriting, LONGEST } from './draft.js'
import { Handing } from './handing.js'
import { Reading } from './reading.js'
import { Start } from './start.js'
import { words } from './words.js'
import { useEffect, useId } from 'preact/hooks'

export function Own() {
  const say = wordsOf(words)
  const article = draftArticle.value
  const coding = useCoding(article)
  useEffect(wake, [])
  const current = coding !== null && coding.article === article
  const status = draft.value.raw.length > LONGEST ? say('tooLong', { n: LONGEST }) : coder.value === 'failed' ? say('coderFailed') : !article ? null : coder.value === 'loading' ? say('loadingCoder') : !current ? say('coding') : coding.failed ?? say('codedIn', { ms: numberText(lang.value, Math.max(1, Math.round(coding.ms))) })
  if (draft.value.raw === '') return <Page title={word('reader')} bare><Start /></Page>
  const records = coding?.coded?.records ?? []
  return (
    <Page title={word('reader')} bare wide>
      <Reading
        article={coding && !isWriting.value ? coding.article : article ?? { text: '' }}
        records={records}
        elsewhere={coding?.coded?.elsewhere ?? []}
        notes={coding?.coded?.notes ?? []}
        isWaiting={!current && coder.value !== 'failed'}
        status={status}
        head={<Particulars />}
        writing={isWriting.value ? <Writing /> : null}
        tools={<>
          <button type="button" class={isWriting.value ? 'button button-main' : 'button button-quiet'} onClick={() => { isWriting.value = !isWriting.value }}><Icon name={isWriting.value ? 'check' : 'edit'} />{isWriting.value ? say('read') : say('edit')}</button>
          <button type="button" class="button button-quiet" onClick={clear}><Icon name="plus" />{say('other')}</button>
        </>}
        handing={<Handing records={records} name="isnad" />}
      />
    </Page>
  )
}

/** When and by whom it was published: without the day, words such as yesterday have no date. */
function Particulars() {
  const say = wordsOf(words)
  const id = useId()
  const { published, outlet } = draft.value
  return (
    <div class="particulars">
      <div class="particular"><label for={`${id}-day`}>{say('publishedOn')}</label><DayInput id={`${id}-day`} value={published} empty={word('noDate')} title={say('dateNeeded')} put={(value) => change({ published: value })} /></div>
      <div class="particular"><label for={`${id}-outlet`}>{say('outletName')}</label><input id={`${id}-outlet`} class="input" dir="auto" value={outlet} onChange={(event) => change({ outlet: event.currentTarget.value })} /></div>
    </div>
  )
}

function Writing() {
  return <textarea class="writing arabic" lang="ar" dir="rtl" spellcheck={false} aria-label={wordsOf(words)('textLabel')} value={draft.value.raw} onInput={(event) => change({ raw: event.currentTarget.value })} />
}
