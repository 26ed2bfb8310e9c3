// Dates and ages as a reader sees them.
import { describe, expect, it } from 'vitest';
import { daysSince, formatAge, formatDate } from '../../src/components/dates';

const now = Date.parse('2026-11-23T10:00:00Z');

describe('formatDate', () => {
  it.each([
    ['2024-12-06', 'en-GB', '6 December 2024'],
    ['2024-12-06', 'de', '6. Dezember 2024'],
    ['2024-12', 'en-GB', 'December 2024'],
    ['2024', 'en-GB', '2024'],
    ['early 2024', 'en-GB', 'early 2024'],
  ])('%s in %s', (date, language, text) => {
    expect(formatDate(date, language)).toBe(text);
  });

  it('does not slip a day west of Greenwich', () => {
    expect(formatDate('2024-12-01', 'en-GB')).toContain('1 December');
  });
});

describe('formatAge', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-01', '22 days ago'],
    ['2026-09-01', '2 months ago'],
    ['2024-12-06', '23 months ago'],
    ['2024-11-01', '2 years ago'],
    ['2022-03-01', '4 years ago'],
  ])('%s', (date, text) => {
    expect(formatAge(date, 'en-GB', now)).toBe(text);
  });

  it('takes a day in the future for today', () => {
    expect(daysSince('2027-01-01', now)).toBe(0);
  });
});
