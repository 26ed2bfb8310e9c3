import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPoint, MAX_BLOCK_LENGTH, Run } from '../../src/page/run';

/** A text node as far as a run is concerned. */
const textNode = (data: string) => ({ data }) as Text;

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(' ', '\n', '. ', 'word ', '“Что?” ', '👩‍👩‍👧', 'é'),
  fc.string({ unit: 'grapheme-ascii', minLength: 500, maxLength: 3000 }),
);
const step = fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.constant(null) });

it('keeps every character at its place: each segment stands for exactly its stretch of the text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const run = new Run();
      for (const data of steps) {
        if (data === null) run.separate('\n');
        else run.add(textNode(data), data);
      }
      for (const { text, segments } of run.take()) {
        expect(text.length).toBeLessThanOrEqual(MAX_BLOCK_LENGTH);
        expect(text).toMatch(/\S/);
        let end = 0;
        for (const { node, from, start, length } of segments) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          expect(text.slice(start, start + length)).toBe(node.data.slice(from, from + length));
          end = start + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it('loses no words, however long the text is', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const run = new Run();
      for (const data of pieces) run.add(textNode(data), data);
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      expect(
        squeeze(
          run
            .take()
            .map((s) => s.text)
            .join(''),
        ),
      ).toBe(squeeze(pieces.join('')));
    }),
  );
});

it('begins with the first words and is empty after it was taken', () => {
  const run = new Run();
  run.separate(' ');
  run.add(textNode('\n  '), '\n  ');
  run.add(textNode('Words'), 'Words');
  expect(run.take()).toMatchObject([{ text: 'Words', segments: [{ from: 0, start: 0, length: 5 }] }]);
  expect(run.take()).toEqual([]);
});

it('cuts after a sentence where it can, after a space where it must, and never inside a character', () => {
  expect(cutPoint('One. Two. Three', 12)).toBe(10);
  expect(cutPoint('He said “No.” Then', 15)).toBe(14);
  expect(cutPoint('one two three', 9)).toBe(8);
  expect(cutPoint('onetwothree', 5)).toBe(5);
  expect(cutPoint('short', 9)).toBe(5);
  expect(cutPoint('ab👍cd', 3)).toBe(2);
});
