/** Sentences of a CoNLL-U file with the character span of each syntactic word: words that are written together follow each other without a blank. */
export interface UdWord {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly start: number
  readonly end: number
}

export interface UdSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly UdWord[]
}

/** Throws when a word does not stand where the sentence's text says: a measure on shifted spans would mean nothing. */
export function readConllu(content: string): UdSentence[] {
  return content.split(/\n\s*\n/).filter((block) => block.trim() !== '').map(sentenceOf)
}

function sentenceOf(block: string): UdSentence {
  const lines = block.split('\n')
  const comment = (name: string): string => lines.find((l) => l.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
  const text = comment('text')
  const id = comment('sent_id')
  let at = 0
  const words = lines.filter((l) => /^\d+\t/.test(l)).map((line) => {
    const [, form, , upos, xpos] = line.split('\t')
    while (text[at] === ' ') at++
    if (!text.startsWith(form, at)) throw new Error(`${id}: ${form} does not stand at ${at} of its sentence`)
    const start = at
    at += form.length
    return { form, upos, xpos, start, end: at }
  })
  return { id, text, words }
}
