import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../src/matching/types';
import { fingerprint, Memory } from '../../src/page/memory';

const block = (text: string, more: Partial<Block> = {}): Block => ({ text, role: 'paragraph', ...more });
const found = [{ start: 0, end: 1, kind: 'refuted', painted: true, payload: 1 }] as const;

it('recalls what was found in the same text with the same surroundings, and nothing else', () => {
  const memory = new Memory<number>();
  memory.keep(block('One'), [...found]);
  memory.keep(block('Two'), []);
  expect(memory.recall(block('One'))).toEqual(found);
  expect(memory.recall(block('Two'))).toEqual([]);
  expect(memory.recall(block('Three'))).toBeUndefined();
  expect(memory.recall(block('One', { before: 'False:' }))).toBeUndefined();
  expect(memory.recall(block('One', { headline: 'Claims' }))).toBeUndefined();
  expect(memory.recall(block('One', { language: 'uk' }))).toBeUndefined();
  expect(memory.recall(block('One', { role: 'quote' }))).toBeUndefined();
  memory.clear();
  expect(memory.recall(block('One'))).toBeUndefined();
});

it('forgets what was not asked for longest', () => {
  const memory = new Memory<number>();
  memory.keep(block('first'), [...found]);
  memory.keep(block('second'), [...found]);
  for (let i = 0; i < 5999; i++) {
    memory.keep(block(`text ${i}`), []);
    memory.recall(block('first'));
  }
  expect(memory.recall(block('first'))).toEqual(found);
  expect(memory.recall(block('second'))).toBeUndefined();
});

it('gives different fingerprints to texts that differ a little', () => {
  const seen = new Map<number, string>();
  for (let i = 0; i < 50_000; i++) {
    const text = `Paragraph ${i} of ${i % 7}`;
    expect(seen.get(fingerprint(text))).toBeUndefined();
    seen.set(fingerprint(text), text);
  }
  fc.assert(fc.property(fc.string(), (text) => Number.isSafeInteger(fingerprint(text))));
});
