/** Where a token is needed and not there yet, its field stands in place of every page that would be empty. */
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import { isStranger } from '../data/me.js'
import { SignIn } from '../parts/sign-in.js'
import { EmptyState } from '../parts/states.js'
import { word } from '../words/language.js'
import { Page } from './page.js'

/** Pages that ask the server for nothing. */
const open = /^\/(read|settings)\/?$/

export function Entry({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation()
  if (!isStranger.value || open.test(path)) return children
  return <Page title={word('product')} bare><EmptyState title={word('signInNeeded')} actions={<SignIn />}>{word('signInDetail')}</EmptyState></Page>
}
