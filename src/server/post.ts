/** Sends a message and gives the status of the answer; rejects, with a reason for a person, when there is none. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<number>
