// Dates as sources give them (a day, a month or a year) in the reader's language, and how old they are.

const STYLES: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** "2024-12-06" as "6 December 2024", "2024-12" as "December 2024", "2024" as it is; text that is no date unchanged. */
export function formatDate(date: string, language: string): string {
  const style = /^\d{4}(-\d{2}){0,2}$/.test(date) && STYLES[date.length];
  const time = Date.parse(date);
  if (!style || Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(time);
}

const DAY = 86_400_000;

/** Whole days from that day to `now`; a day in the future counts as today. */
export function daysSince(date: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(date)) / DAY));
}

/** How long ago that was, in the unit that a person would use: "3 days ago", "23 months ago", "3 years ago". */
export function formatAge(date: string, language: string, now: number): string {
  const days = daysSince(date, now);
  const say = new Intl.RelativeTimeFormat(language, { numeric: days < 2 ? 'auto' : 'always' });
  if (days < 45) return say.format(-days, 'day');
  const months = Math.floor(days / 30.44);
  return months < 24 ? say.format(-months, 'month') : say.format(-Math.floor(days / 365.25), 'year');
}
