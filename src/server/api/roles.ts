/** Roles, each of which may do what those before it may. */
export const roles = ['reader', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]
