/** Sends what an editor decides of a record, says what became of it, and gives a way back from a rejection. */
import { type NewCorrection, post } from '../../api.js'
import { toast, toastFault } from '../../parts/toast.js'
import { word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

export interface Corrected {
  readonly article: number
  /** The article is to be read again. */
  readonly done: () => void
}

const told = { reject: 'rejected', change: 'saved', restore: 'restored' } as const

/** Whether it was kept. */
export async function sendCorrection(of: Corrected, record: string, body: NewCorrection): Promise<boolean> {
  const say = wordsOf(words)
  try {
    await post(`records/${of.article}/${encodeURIComponent(record)}/correction`, body)
  } catch (error) {
    toastFault(error)
    return false
  }
  toast(say(told[body.action]), body.action === 'reject' ? { act: { label: word('undo'), run: () => void sendCorrection(of, record, { action: 'restore' }) } } : {})
  of.done()
  return true
}
