// The segments of a passage: never a character lost or doubled, whatever the offsets.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segments } from '../../src/components/emphasis';

const offset = fc.integer({ min: 0, max: 60 });

it('marks passage and words', () => {
  const text = 'He said peace is near, again.';
  expect(segments({ text, start: 8, end: 21, words: [{ start: 8, end: 13 }] })).toEqual([
    { text: 'He said ', part: 'around' },
    { text: 'peace', part: 'word' },
    { text: ' is near', part: 'passage' },
    { text: ', again.', part: 'around' },
  ]);
});

it('leaves out a word that overlaps another or leaves the passage', () => {
  const words = [
    { start: 2, end: 5 },
    { start: 4, end: 6 },
    { start: 7, end: 20 },
  ];
  const found = segments({ text: '0123456789abcdef', start: 1, end: 9, words });
  expect(found.filter(({ part }) => part === 'word').map(({ text }) => text)).toEqual(['234']);
});

it('gives the text back when joined', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      offset,
      offset,
      fc.array(fc.record({ start: offset, end: offset }), { maxLength: 6 }),
      (text, start, end, words) => {
        expect(
          segments({ text, start, end, words })
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
