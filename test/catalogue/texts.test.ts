// Whose day the date of an assessment is: a report's own, about a report's, or only that of the page that relays it.
import { expect, it } from 'vitest';
import { dateOfSource, newestOf } from '../../src/catalogue/texts';

const page = {
  publisher: 'ISW',
  date: '2026-06-01',
  url: 'https://example.org/',
  supports: 'assessment' as const,
};

it.each([
  ['Russian Offensive Campaign Assessment, December 6, 2024', '2024-12-06', 'report'],
  ['ISW report of February 25, 2025 (key takeaways)', '2025-02-25', 'report'],
  ['ISW report of about May 25, 2026', '2026-05-25', 'aboutReport'],
  ['ISW daily campaign assessment, about October 20, 2025', '2025-10-20', 'aboutReport'],
  ["ISW report on Medvedev's May 20, 2025 remarks", '2025-05-20', 'aboutReport'],
  ['ISW report on the UN Security Council meeting of January 22, 2024', '2024-01-22', 'aboutReport'],
  ["ISW report on Lavrov's NBC interview (August 24, 2025)", '2025-08-24', 'aboutReport'],
  ['Russian Occupation Updates, June 26 and June 30, 2025', '2025-06-30', 'aboutReport'],
  ['ISW report of late March 2025', '2026-06-01', 'page'],
] as const)('%s gives %s, as that of the %s', (report, date, of) => {
  expect(dateOfSource({ ...page, report })).toEqual({ date, of });
});

it('takes a bare report date for about the day of the report: it may be that of the remarks', () => {
  expect(dateOfSource({ ...page, report_date: '2026-02-13' })).toEqual({
    date: '2026-02-13',
    of: 'aboutReport',
  });
  expect(dateOfSource({ ...page, date: undefined })).toBeUndefined();
});

it('takes the newest date, and of one day the most exact', () => {
  const day = (date: string, of: 'report' | 'aboutReport' | 'page') => ({ date, of });
  expect(newestOf([day('2025-01-02', 'page'), day('2025-01-01', 'report')])?.of).toBe('page');
  expect(
    newestOf([day('2025-01-02', 'report'), day('2025-01-02', 'aboutReport'), day('2025-01-02', 'page')])?.of,
  ).toBe('report');
  expect(newestOf([])).toBeUndefined();
});
