import { expect, it } from 'vitest';
import { Pace } from '../../src/page/pace';

it('looks soon at a page that rarely changes', () => {
  const pace = new Pace();
  expect(pace.delay).toBeLessThan(100);
  pace.ended(10_000, 2);
  expect(pace.delay).toBeLessThan(100);
});

it('takes at most about a tenth of the time, however much work there is', () => {
  const pace = new Pace();
  let now = 0;
  let worked = 0;
  for (let i = 0; i < 200; i++) {
    now += pace.delay + 50;
    worked += 50;
    pace.ended(now, 50);
  }
  expect(worked / now).toBeLessThan(0.12);
});

it('slows down for a page that never rests, says so when it is too much, and forgets after a rest', () => {
  const pace = new Pace();
  let now = 0;
  for (; now < 10_000; now += 100) pace.ended(now, 1);
  expect(pace.delay).toBeGreaterThan(1000);
  expect(pace.tooBusy).toBe(false);
  for (; now < 70_000; now += 600) pace.ended(now, 100);
  expect(pace.tooBusy).toBe(true);
  pace.ended(now + 10_000, 1);
  expect(pace.tooBusy).toBe(false);
  expect(pace.delay).toBeLessThan(100);
});
