/** `A single origin, unnamed: 6 outlets …`: the judgement stands before the first colon. */
export function gradeParts(text: string): { readonly level: string; readonly rest: string } {
  const at = text.indexOf(': ')
  return at < 0 ? { level: text, rest: '' } : { level: text.slice(0, at), rest: text.slice(at + 2) }
}
