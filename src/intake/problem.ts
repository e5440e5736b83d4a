import type { Article } from '../text/article.js'

/** Why an input, or one line of it, could not be read: data, put into words only by `describeProblem`. */
export interface Problem {
  /** The input's name as the user gave it; `<stdin>` for standard input. */
  readonly file: string
  /** Line of an input that holds several articles, from 1; null when the whole input is meant, or lines do not count. */
  readonly line: number | null
  readonly code:
    | 'missing' | 'directory' | 'unreadable' | 'empty' | 'binary' | 'encoding' | 'too-large' | 'gzip'
    | 'json' | 'field' | 'columns' | 'row' | 'document' | 'record' | 'no-article' | 'page' | 'feed' | 'fetch'
  readonly reason: string
}

/** What a reader yields, in the order of the input. A note tells of something odd that cost no article. */
export type Item =
  | { readonly kind: 'article'; readonly article: Article; readonly file: string; readonly line: number | null }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'note'; readonly file: string; readonly line: number | null; readonly text: string }

/** `file: reason` or `file:line: reason`. */
export function describeProblem({ file, line, reason }: Problem): string {
  return `${place(file, line)}: ${reason}`
}

export function place(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`
}
