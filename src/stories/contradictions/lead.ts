/** What a report is about stands in its title or among so many characters of its text. */
export const LEAD = 600
/** What is dated further than this from the report, in days, is something else. */
export const NEAR = 3
