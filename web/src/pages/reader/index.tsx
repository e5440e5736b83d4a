import './reader.css'
import { Own } from './own.js'
import { Stored } from './stored.js'

/** `/read`: a text of one's own. `/read/12`: an article of the store; `?record=ID` chooses one of its records, `?at=OFFSET` that of the sentence there. */
export default function Reader({ params }: { readonly params?: { readonly number?: string } }) {
  const number = params?.number
  return number === undefined ? <Own /> : <Stored key={number} number={number} />
}
