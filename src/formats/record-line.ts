import type { EventRecord } from '../record/record.js'
import { nameText } from './chain-text.js'

/** A record in a line, as a title: `Iran → United States: THREATEN (planned)`. */
export function recordTitle({ event, mode, status, actor, recipient }: EventRecord): string {
  const names = (parties: EventRecord['actor']): string => parties.map(nameText).join(', ')
  const who = [names(actor), names(recipient)].filter((side) => side !== '').join(' → ')
  const what = `${event}${mode === null ? '' : ` ${mode}`}${status === 'actual' ? '' : ` (${status})`}`
  return who === '' ? what : `${who}: ${what}`
}
