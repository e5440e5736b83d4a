/** `17,797`. */
export const thousands = (count: number): string => count.toLocaleString('en-US')

/** `1,950 articles`, `1 article`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${thousands(count)} ${count === 1 ? one : many}`
