import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import './shell/shell.css'
import './parts/parts.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.js'
import { isStranger, look } from './data/me.js'
import { listen } from './data/news.js'
import { weigh } from './data/store-size.js'

render(<App />, document.getElementById('app')!)
void look()
/** Once, as soon as the server answers: at first, or after signing in. */
const waiting = effect(() => {
  if (isStranger.value !== false) return
  listen()
  weigh()
  queueMicrotask(() => waiting())
})
