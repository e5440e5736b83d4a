import type { DateValue, Entity, EventRecord, Link, Place } from '../record/record.js'
import type { Span } from '../text/article.js'

const spanOf = ({ start, end }: Pick<Span, 'start' | 'end'>) => ({ start, end })
const orNull = <T, R>(value: T | null, of: (value: T) => R): R | null => (value === null ? null : of(value))

/** An article's records in the form of annotations, of which the coder is taught and measured: offsets into the text, without what is made from the rest. */
export const goldLine = (doc: string, records: readonly EventRecord[]): string => `${JSON.stringify({ doc, records: records.map(goldRecord) })}\n`

const goldRecord = ({ event, mode, status, trigger, actor, recipient, content, condition, date, place, chain }: EventRecord) => ({
  event, mode, status, trigger: spanOf(trigger), actor: actor.map(goldEntity), recipient: recipient.map(goldEntity), content: orNull(content, spanOf), condition: orNull(condition, spanOf), date: orNull(date, goldDate), place: orNull(place, goldPlace),
  chain: chain.map(goldLink),
})

const goldEntity = ({ start, end, country, sector, name, nameEn }: Entity) => ({ start, end, country, sector, name, en: nameEn })
const goldDate = ({ start, end, value }: DateValue) => ({ start, end, value })
const goldPlace = ({ start, end, nameEn, country }: Place) => ({ start, end, name: nameEn, country })
const goldLink = ({ start, end, kind, nameEn }: Link) => ({ start, end, kind, en: nameEn })
