// Dates as notes write them: "2024-12-05", "December 5, 2024", "5 December 2024", "December 2024".

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Whether a text names a day, month or year given as YYYY-MM-DD, YYYY-MM or YYYY in any of the usual ways. */
export function namesDate(text: string, date: string): boolean {
  if (text.includes(date)) return true;
  const [year, month, day] = date.split('-');
  const name = months[Number(month) - 1];
  if (!name) return false;
  const short = `(?:${name}|${name.slice(0, 3)}\\.?)`;
  // "13-14 Mar 2025", "17 and 27 Dec 2025", "June 14 and 21, 2024": more days may stand between, the year some words on.
  const more = '[-–/, \\dand]{0,12}';
  const yearOn = `[^.;]{0,40}?\\b${year}\\b`;
  if (day === undefined) return new RegExp(`${short}${yearOn}`).test(text);
  const number = `\\b0?${Number(day)}\\b`;
  return new RegExp(`(?:${short}${more}${number}|${number}${more}${short})${yearOn}`).test(text);
}
