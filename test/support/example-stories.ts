/** The articles of examples/stories.jsonl. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../src/text/article.js'

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../examples/stories.jsonl')

export const exampleStories: readonly Article[] = fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article)
