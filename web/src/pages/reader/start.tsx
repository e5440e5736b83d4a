/** Before there is a text: a place to paste one, and examples. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { toast } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { dateText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import examplesUrl from '../../../../examples/articles.jsonl?url'
import { change, isWriting, take } from './draft.js'
import { openFile } from './opening.js'
import { words } from './words.js'

interface Example { readonly id: string; readonly title: string; readonly text: string; readonly published: string; readonly outlet: string }

export function Start() {
  const say = wordsOf(words)
  const [examples, setExamples] = useState<readonly Example[]>([])
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const abort = new AbortController()
    fetch(examplesUrl, { signal: abort.signal }).then((response) => response.text()).then((lines) => setExamples(lines.trim().split('\n').map((line) => JSON.parse(line) as Example)), () => {})
    return () => abort.abort()
  }, [])
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    const article = await openFile(chosen)
    if (article) take(article)
    else toast(say('notAnArticle'), { bad: true })
  }
  return (
    <div class="start">
      <section class="start-paste">
        <h2 class="start-title">{say('paste')}</h2>
        <p class="start-note">{say('pasteNote')}</p>
        <textarea
          class="start-text arabic" lang="ar" dir="rtl" spellcheck={false} aria-label={say('textLabel')} placeholder={words.ar.placeholder}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const dropped = event.dataTransfer?.files[0]
            if (!dropped) return
            event.preventDefault()
            void open(dropped)
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? ''
            if (!pasted.trim()) return
            event.preventDefault()
            take({ title: null, text: pasted })
          }}
          onInput={(event) => { isWriting.value = true; change({ raw: event.currentTarget.value }) }}
        />
        <input ref={file} type="file" accept=".txt,.md,.html,.htm,.xhtml,.json,.jsonl,text/plain,text/html,application/json" hidden onChange={(event) => void open(event.currentTarget.files?.[0])} />
        <button type="button" class="button" onClick={() => file.current?.click()}><Icon name="document" />{say('openFile')}</button>
      </section>
      {examples.length > 0 && (
        <section class="start-examples">
          <h2 class="start-title">{say('examples')}</h2>
          <p class="start-note">{say('exampleNote')}</p>
          <ul class="examples">
            {examples.map((example) => (
              <li key={example.id}><button type="button" class="example" onClick={() => take(example)}>
                <span class="example-title arabic" lang="ar" dir="rtl">{example.title}</span>
                <span class="example-about">{dateText(lang.value, example.published)}</span>
              </button></li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
