export type { Asked, Problem } from './asked.js'
export { nearestName } from './nearest-name.js'
export { nearest } from '../text/nearest.js'
export { filterOf, type Knowledge, type Understood } from './filter-of.js'
