import type { EventType, Status } from '../../record/record.js'
import type { Origin } from '../schema.js'

/** Somebody who acts, suffers or tells. What is given must all hold of one and the same party. */
export interface Who {
  /** Lexicon ids, of which it has one; or it is called so (`called`). */
  readonly ids?: readonly string[]
  /** Words that stand together in its Arabic or English name. */
  readonly called?: string
  /** ISO 3166 alpha-3 or PLOVER's code. */
  readonly country?: string
  /** One of its PLOVER sectors. */
  readonly sector?: string
}

/** A place. What is given must all hold. */
export interface Where {
  /** Words that stand together in its Arabic or English name. */
  readonly called?: string
  /** English names of places that are meant, with their countries, as the gazetteer has them; or it is called so. */
  readonly places?: readonly { readonly en: string; readonly country: string | null }[]
  readonly country?: string
}

/** Degrees, north and east positive. Where `west` is greater than `east` the box goes over the 180th meridian. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** Which day of a record is meant: when the event took place, or when the article was published. */
export type Time = 'event' | 'published'

/** What records are looked for by. Of several values of one field one must hold; of several fields all must. */
export interface Filter {
  readonly actor?: readonly Who[]
  readonly recipient?: readonly Who[]
  /** Actor or recipient. */
  readonly party?: readonly Who[]
  /** A source anywhere in the chain. */
  readonly through?: readonly Who[]
  readonly event?: readonly EventType[]
  readonly mode?: readonly string[]
  readonly status?: readonly Status[]
  readonly quad?: readonly number[]
  readonly origin?: readonly Origin[]
  /** Each a name with the other names of the same outlet. */
  readonly outlet?: readonly (readonly string[])[]
  readonly place?: readonly Where[]
  readonly box?: Box
  /** First and last day, `YYYY-MM-DD`; an event that lasted is in when any of its days is. */
  readonly since?: string
  readonly until?: string
  /** `event` when not given. */
  readonly time?: Time
  /** For each word of a query the keys it may be found under; a record's sentence has one of each. */
  readonly words?: readonly (readonly string[])[]
  readonly minConfidence?: number
}
