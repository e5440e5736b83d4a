/** The types in the order they are offered: from cooperation to conflict. */
export { eventTypes } from '../../../src/record/record.js'
