/** Monday first, as `weekdayOfDay` numbers them. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** "Mon". */
export const shortWeekdays: readonly string[] = weekdays.map((day) => day.slice(0, 3));

/** Those on which there may be school. */
export const schoolWeekdays: readonly string[] = weekdays.slice(0, 5);
export const shortSchoolWeekdays: readonly string[] = shortWeekdays.slice(0, 5);
