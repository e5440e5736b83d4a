/** What kind of source a link is; see the agreement on the record. */
export type LinkKind = 'agency' | 'person' | 'body' | 'anonymous' | 'document' | 'unspecified'
