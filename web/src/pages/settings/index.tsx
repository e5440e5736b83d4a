import './settings.css'
import { remove } from '../../api.js'
import { look, me } from '../../data/me.js'
import { theme, wear, type Theme } from '../../data/theme.js'
import { SignIn } from '../../parts/sign-in.js'
import { toastFault } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { lang, speak, word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

const themes: readonly (readonly [Theme, 'themeSystem' | 'themeLight' | 'themeDark'])[] = [['system', 'themeSystem'], ['light', 'themeLight'], ['dark', 'themeDark']]

export default function Settings() {
  const say = wordsOf(words)
  return (
    <Page title={word('settings')}>
      <div class="settings">
        <section>
          <h2>{say('look')}</h2>
          <fieldset class="field">
            <legend class="label">{word('theme')}</legend>
            <div class="choices">{themes.map(([one, name]) => <label key={one} class="checkbox"><input type="radio" name="theme" checked={theme.value === one} onChange={() => wear(one)} />{word(name)}</label>)}</div>
          </fieldset>
          <fieldset class="field">
            <legend class="label">{say('language')}</legend>
            <div class="choices">
              <label class="checkbox"><input type="radio" name="lang" checked={lang.value === 'ar'} onChange={() => speak('ar')} /><span lang="ar">العربية</span></label>
              <label class="checkbox"><input type="radio" name="lang" checked={lang.value === 'en'} onChange={() => speak('en')} /><span lang="en">English</span></label>
            </div>
          </fieldset>
        </section>
        <section><h2>{word('corrections')}</h2><p>{say('correctionsNote')}</p><div><a class="button" href="/corrections"><Icon name="edit" />{say('showCorrections')}</a></div></section>
        <section><h2>{say('access')}</h2><Access /></section>
      </div>
    </Page>
  )
}

function Access() {
  const say = wordsOf(words)
  const who = me.value
  if (who?.open) return <p>{say('openHere')}</p>
  if (who) {
    return <><p>{say('signedIn', { name: who.name })} <span class="faint">({say(who.role)})</span></p><div><button type="button" class="button" onClick={() => void remove('session').then(look, toastFault)}>{say('signOut')}</button></div></>
  }
  return <><p>{say('nobody')}</p><SignIn /></>
}
