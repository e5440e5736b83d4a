import { z } from '@hono/zod-openapi'
import { countFields } from '../../store/find/options.js'
import { partySchema } from './stories.js'

const named = z.object({ name: z.string(), nameEn: z.string(), id: z.string().nullable(), key: z.string().nullable() })
export const countsSchema = z.object({
  by: z.array(z.enum(countFields)).readonly(), of: z.enum(['records', 'articles']), allGroups: z.int(), all: z.int(),
  groups: z.array(z.object({ values: z.array(z.union([z.string(), named]).nullable()).readonly(), count: z.int() })).readonly(),
}).openapi('Counts')

/** Who does what to whom over a time: the strongest nodes and edges. `scale` is the mean of PLOVER's conflict–cooperation score, −10 to 10. */
export const networkSchema = z.object({
  nodes: z.array(partySchema.extend({ records: z.int() })).readonly(),
  edges: z.array(z.object({ from: z.string(), to: z.string(), records: z.int(), cooperation: z.int(), conflict: z.int(), scale: z.number() })).readonly(),
  all: z.int(),
}).openapi('Network')

/** Somebody or somewhere that the lexicon or the store knows, for a field that is being typed into. `id`: of the lexicon, or a key of the store; null for a place. */
export const entityFoundSchema = z.object({ id: z.string().nullable(), name: z.string(), nameEn: z.string(), country: z.string().nullable(), kind: z.string(), records: z.int() }).openapi('EntityFound')

/** Points of a map: the records at one place. */
export const placesSchema = z.object({ places: z.array(z.object({ name: z.string(), nameEn: z.string(), country: z.string().nullable(), lat: z.number(), lon: z.number(), records: z.int(), cooperation: z.int(), conflict: z.int() })).readonly(), all: z.int() }).openapi('Places')
