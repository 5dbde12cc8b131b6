/** The calendars of the statutory last days, as files below the site: the build writes them, pages link to them. */
export const calendarFiles = {
  all: "calendars/all.ics",
  ofForce: (force_id: string): string => `calendars/force-${force_id}.ics`,
  ofReport: (report_id: string): string => `calendars/${report_id}.ics`,
} as const;
