import { ar } from './ar.js'
import { en } from './en.js'
import { table } from './table.js'

export const shared = table(en, ar)
