/** Four steps through the pages, once; it stands beside them and leaves them usable. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { get, type Page, type StoryHead } from '../api.js'
import { recall, remember } from '../data/remembered.js'
import { wordsOf } from '../words/language.js'
import { words } from './first-words.js'

const steps = ['stories', 'story', 'reader', 'ledger'] as const
/** The heaviest story, where there is most to see. */
const storyHref = async (): Promise<string> => {
  const [story] = (await get<Page<StoryHead>>('stories', { sort: 'weight', limit: 1 })).items
  return story ? `/stories/${story.id}` : '/stories'
}
const hrefs = { stories: async () => '/stories', story: storyHref, reader: async () => '/read', ledger: async () => '/ledger' } as const

/** Null: not under way. */
const at = signal<number | null>(null)

/** Not a second time. */
export function beginTour(): void {
  if (recall('tour') === null) at.value = 0
}

function end(): void {
  remember('tour', 'seen')
  at.value = null
}

export function Tour() {
  const say = wordsOf(words)
  const { route } = useLocation()
  const box = useRef<HTMLDivElement>(null)
  const step = at.value
  useEffect(() => {
    if (step === null) return
    box.current?.focus()
    const leave = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !event.defaultPrevented) end() }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [step])
  if (step === null) return null
  const go = (to: number): void => {
    if (to >= steps.length) return end()
    at.value = to
    hrefs[steps[to]]().then(route, () => {})
  }
  const name = steps[step]
  return (
    <div ref={box} class="tour" role="dialog" aria-label={say('tour')} tabIndex={-1}>
      <p class="tour-at">{say('tour')} · {say('step', { n: step + 1, all: steps.length })}</p>
      <h2 class="tour-title">{say(`${name}Title`)}</h2>
      <p class="tour-text" aria-live="polite">{say(`${name}Text`)}</p>
      <div class="tour-buttons">
        {step < steps.length - 1 && <button type="button" class="button button-quiet" onClick={end}>{say('skip')}</button>}
        {step > 0 && <button type="button" class="button" onClick={() => go(step - 1)}>{say('back')}</button>}
        <button type="button" class="button button-main" onClick={() => go(step + 1)}>{say(step < steps.length - 1 ? 'next' : 'done')}</button>
      </div>
    </div>
  )
}
