/** The field for a token, and what came of it. */
import './sign-in.css'
import { useState } from 'preact/hooks'
import { post } from '../api.js'
import { asFault } from '../data/load.js'
import { look } from '../data/me.js'
import { wordsOf } from '../words/language.js'
import { words } from './sign-in-words.js'
import { toast, toastFault } from './toast.js'

export function SignIn() {
  const say = wordsOf(words)
  const [token, setToken] = useState('')
  const signIn = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      await post('session', { token: token.trim() })
      setToken('')
      await look()
      toast(say('signedIn'))
    } catch (error) {
      if (asFault(error).problem.status === 401) toast(say('wrong'), { bad: true })
      else toastFault(error)
    }
  }
  return (
    <>
      <form class="sign-in" onSubmit={(event) => void signIn(event)}>
        <label class="field"><span>{say('token')}</span><input class="input" type="password" autocomplete="off" dir="ltr" required value={token} onInput={(event) => setToken(event.currentTarget.value)} /></label>
        <button type="submit" class="button button-main">{say('signIn')}</button>
      </form>
      <p class="faint small">{say('tokenNote')}</p>
    </>
  )
}
