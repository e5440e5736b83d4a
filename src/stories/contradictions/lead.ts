/** What a report is about stands in its title or among so many characters of its text. */
export const LEAD = 600
