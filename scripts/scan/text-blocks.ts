// Plain text as blocks: every line that is not empty is one, the line before it its surroundings.
import type { Matcher } from '../../src/matching/matcher';
import type { Block, Match, MatchOptions } from '../../src/matching/types';

export interface PlacedBlock {
  block: Block;
  /** UTF-16 offset of the block's text in the whole text; 0 where the block has no place in it. */
  offset: number;
}

/** Longest line taken as a headline when it opens a text and does not end like a sentence. */
const LONGEST_HEADLINE = 160;

/** The lines of a text as blocks with their offsets. */
export function textToBlocks(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let headline: string | undefined;
  let before: string | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2029]+/g)) {
    if (line.trim() === '') continue;
    const heading =
      blocks.length === 0 &&
      line.length <= LONGEST_HEADLINE &&
      !/[.!?…»"”]\s*$/.test(line) &&
      /[\r\n]/.test(text);
    if (heading) headline = line.trim();
    const role = heading ? 'heading' : /^\s*[-–•▪*]\s/.test(line) ? 'list' : 'paragraph';
    blocks.push({
      block: { text: line, role, ...(before && { before }), ...(headline && !heading && { headline }) },
      offset: index,
    });
    before = line;
  }
  return blocks;
}

/** Matches a whole text; offsets are into it. */
export function matchText(matcher: Matcher, text: string, options: MatchOptions, language?: string): Match[] {
  return textToBlocks(text).flatMap(({ block, offset }) =>
    matcher.match({ ...block, ...(language && { language }) }, options).map((match) => ({
      ...match,
      start: match.start + offset,
      end: match.end + offset,
      parts: {
        ...match.parts,
        words: match.parts.words.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
      },
    })),
  );
}
