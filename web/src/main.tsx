import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import './shell/shell.css'
import './parts/parts.css'
import { render } from 'preact'
import { App } from './app.js'
import { look } from './data/me.js'
import { listen } from './data/news.js'
import { weigh } from './data/store-size.js'

render(<App />, document.getElementById('app')!)
void look().then(() => { listen(); weigh() })
