// "Check this text": what a selection resembles, also where no mark was made.
import type { Block } from '../matching/types';
import type { PageMark, Selected } from '../page/reading';
import type { Finder, MarkPayload } from './finder';

type Mark = PageMark<MarkPayload>;

/** Longer texts are cut (UTF-16): nobody asks about a whole book. */
const LONGEST = 20_000;
/** Ids of marks begin at 1: this one is on nobody's list. */
export const NOT_MARKED = 0;

/** Whether a mark is in or at a selection. */
export function touches(selected: Selected, { range }: Mark): boolean {
  const live = document.createRange();
  live.setStart(selected.range.startContainer, selected.range.startOffset);
  live.setEnd(selected.range.endContainer, selected.range.endOffset);
  if (range.startContainer.getRootNode() !== live.startContainer.getRootNode()) return false;
  return (
    live.comparePoint(range.endContainer, range.endOffset) >= 0 &&
    live.comparePoint(range.startContainer, range.startOffset) <= 0
  );
}

/**
 * One passage for each talking point that a selection resembles, best first, as if they were marks. The blocks that it
 * stands in are searched whole, because the words around a passage tell its stance; where that finds nothing in the
 * selection, its own words are searched alone, as they are where nothing of it is read by itself: in fields, in code.
 */
export function checkSelection(finder: Finder, selected: Selected | undefined, text: string): Mark[] {
  const range = selected?.range ?? new StaticRange(nowhere());
  const inBlocks = (selected?.stretches ?? []).flatMap(({ pageBlock, start, end }) =>
    finder
      .check(pageBlock.block)
      .filter((match) => match.start < end && match.end > start)
      .map((match) => ({ pageBlock, match })),
  );
  const alone = inBlocks.length > 0 ? [] : checkAlone(finder, text.slice(0, LONGEST));
  const seen = new Set<string>();
  const best = [...inBlocks, ...alone]
    .sort((a, b) => b.match.score - a.match.score)
    .filter(({ match }) => !seen.has(match.talkingPoint) && seen.add(match.talkingPoint));
  const matches = best.map(({ match }) => match);
  return best.map(({ pageBlock, match }) => {
    const { start, end, stance: kind } = match;
    const payload = { match, others: matches.filter((other) => other !== match) };
    return { id: NOT_MARKED, pageBlock, range, start, end, kind, painted: false, payload };
  });
}

function checkAlone(finder: Finder, text: string) {
  const block: Block = { text, role: 'paragraph' };
  const pageBlock = {
    block,
    element: document.documentElement,
    owner: document.documentElement,
    segments: [],
  };
  return finder.check(block).map((match) => ({ pageBlock, match }));
}

function nowhere(): StaticRangeInit {
  const root = document.documentElement;
  return { startContainer: root, startOffset: 0, endContainer: root, endOffset: 0 };
}
