/** Choices that outlive the visit. Storage may be forbidden or full; then nothing is remembered and nothing breaks. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`isnad.${name}`)
  } catch {
    return null
  }
}

/** Null forgets. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`isnad.${name}`)
    else localStorage.setItem(`isnad.${name}`, value)
  } catch {
    // See above.
  }
}
