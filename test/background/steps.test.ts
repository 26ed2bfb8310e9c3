// Next, previous and open over the readers of several frames.
import { describe, expect, it } from 'vitest';
import { placeToOpen, stepFrom } from '../../src/background/steps';
import type { MarkSummary, ReaderReport } from '../../src/messages/protocol';
import { mark } from '../popup/fixtures';

const marks = (...ids: number[]): MarkSummary[] => ids.map((id) => mark(id, 'A claim', '[A claim.]'));
const hidden = (id: number): MarkSummary => mark(id, 'A claim', '[A claim.]', { visible: false });
const frames = (change: Partial<ReaderReport> = {}, inner: Partial<ReaderReport> = {}): ReaderReport[] => [
  { reader: 'top', marks: marks(1, 2), ...change },
  { reader: 'inner', marks: marks(1), ...inner },
];

describe('stepping', () => {
  it.each([
    ['next', {}, {}, 'top', 1],
    ['previous', {}, {}, 'inner', 1],
    ['next', { open: 1 }, {}, 'top', 2],
    ['next', { open: 2 }, {}, 'inner', 1],
    ['next', {}, { open: 1 }, 'top', 1],
    ['previous', { open: 1 }, {}, 'inner', 1],
    ['previous', {}, { open: 1 }, 'top', 2],
  ] as const)('%s with %o, %o open leads to %s %i', (direction, top, inner, reader, id) => {
    expect(stepFrom(frames(top, inner), direction)).toEqual({ reader, mark: id });
  });

  it('passes over what cannot be seen, and goes on from it where it is open', () => {
    const withHidden = [...marks(1), hidden(2), ...marks(3)];
    expect(stepFrom(frames({ marks: withHidden, open: 1 }), 'next')).toEqual({ reader: 'top', mark: 3 });
    expect(stepFrom(frames({ marks: withHidden, open: 2 }), 'next')).toEqual({ reader: 'top', mark: 3 });
  });

  it('leads nowhere on a page without passages', () => {
    expect(stepFrom([], 'next')).toBeUndefined();
    expect(stepFrom(frames({ marks: [] }, { marks: [hidden(1)] }), 'previous')).toBeUndefined();
  });
});

describe('opening', () => {
  it('takes what is open, else what is on the screen, else the first', () => {
    expect(placeToOpen(frames({ inView: 2 }, { open: 1 }))).toEqual({ reader: 'inner', mark: 1 });
    expect(placeToOpen(frames({ inView: 2 }))).toEqual({ reader: 'top', mark: 2 });
    expect(placeToOpen(frames())).toEqual({ reader: 'top', mark: 1 });
    expect(placeToOpen([])).toBeUndefined();
  });
});
