/** Why a store could not be opened or used, for the user; a fault of ours is an ordinary error. */
export class StoreError extends Error {
  constructor(
    /** `locked` somebody else has it, `newer` its schema is ahead of this release, `foreign` the folder holds something else, `server` no server or one we cannot use, `missing` there is none and none was to be made, `unmade` its folder cannot be made. */
    readonly code: 'locked' | 'newer' | 'foreign' | 'server' | 'missing' | 'unmade',
    message: string,
    /** The command of this machine that has a `locked` one. */
    readonly holder: string | null = null,
  ) {
    super(message)
  }
}

export const noStoreAt = (name: string): StoreError => new StoreError('missing', `there is no store at ${name}; isnad add makes one`)
