/** A text file: the first line is the headline when a newline (or a blank line) and a body follow it; else all of it is the body. */
export function splitHeadline(content: string): { title: string | null; text: string } {
  const start = content.search(/\S/)
  if (start < 0) return { title: null, text: '' }
  const rest = content.slice(start)
  const [line] = /^[^\r\n]*/.exec(rest)!
  const body = rest.slice(line.length)
  const bodyStart = body.search(/\S/)
  if (bodyStart < 0) return { title: null, text: rest }
  // Blanks before the body's first word stay with it: only whole lines are taken away.
  const lineStart = Math.max(body.lastIndexOf('\n', bodyStart), body.lastIndexOf('\r', bodyStart)) + 1
  return { title: line.trim(), text: body.slice(lineStart) }
}
