/** The address of an article in the Reader: at a record, or at words by their offset in the text. */
import { hrefOf } from '../../data/query.js'

interface At { readonly record?: string; readonly start?: number | null }

export const readerHref = (article: number, { record, start }: At = {}): string => hrefOf(`/read/${article}`, record ? { record } : { at: start ?? null })
