import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/gold.js'
import type * as Isnad from '../src/index.js'

const BUILT = path.join(root, 'dist/index.js')

/** The module that is measured: as it is shipped when it has been built, else its sources. */
export const built = fs.existsSync(BUILT)
export const moduleUrl = pathToFileURL(built ? BUILT : path.join(root, 'src/index.ts')).href

export const loadModule = (): Promise<typeof Isnad> => import(moduleUrl)
