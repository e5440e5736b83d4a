/** With an empty store, pages that would be empty greet instead. */
import './first-start.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { post } from '../api.js'
import { mayBe } from '../data/me.js'
import { filled, isEmpty } from '../data/store-size.js'
import { toastFault } from '../parts/toast.js'
import { word, wordsOf } from '../words/language.js'
import { words } from './first-words.js'
import { Page } from './page.js'
import { beginTour } from './tour.js'

/** Pages that are of use without an article in the store. */
const useful = /^\/(read|feeds|settings)(\/|$)/

export function FirstStart({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation()
  return isEmpty.value && !useful.test(path) ? <Greeting /> : children
}

function Greeting() {
  const say = wordsOf(words)
  const { route } = useLocation()
  const [isLoading, setLoading] = useState(false)
  const load = async (): Promise<void> => {
    setLoading(true)
    try {
      await post('examples')
      filled()
      route('/stories')
      beginTour()
    } catch (error) {
      toastFault(error)
    } finally {
      setLoading(false)
    }
  }
  return (
    <Page title={word('product')} bare>
      <section class="greeting">
        <svg class="greeting-mark" viewBox="0 0 200 84" aria-hidden="true" focusable="false">
          <g class="icon-flips"><path d="M14 12C60 12 60 42 96 42M14 32C56 32 60 42 96 42M14 52C56 52 60 42 96 42M14 72C60 72 60 42 96 42M104 42H184" />{[12, 32, 52, 72].map((y) => <circle key={y} class="greeting-dot" cx="14" cy={y} r="4" />)}<circle class="greeting-link" cx="100" cy="42" r="8" /><circle class="greeting-origin" cx="186" cy="42" r="7" /></g>
        </svg>
        <h2 class="greeting-title">{say('greeting')}</h2>
        <p class="greeting-what">{say('what')}</p>
        <p class="greeting-begin">{say('nothingYet')}</p>
        <div class="greeting-ways">
          {mayBe('editor') && <div class="greeting-way"><button type="button" class="button button-main" aria-busy={isLoading} disabled={isLoading} onClick={() => void load()}>{say(isLoading ? 'loading' : 'load')}</button><p aria-live="polite">{say('loadNote')}</p></div>}
          <div class="greeting-way"><a class="button" href="/read">{say('paste')}</a><p>{say('pasteNote')}</p></div>
          {mayBe('editor') && <div class="greeting-way"><a class="button" href="/feeds">{say('feeds')}</a><p>{say('feedsNote')}</p></div>}
        </div>
        {!mayBe('editor') && <p class="faint small">{say('mayNot')}</p>}
      </section>
    </Page>
  )
}
