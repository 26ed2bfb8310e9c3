// From a mark to what popover, hint and popup show of it.

import { sentenceBounds } from '../matching/text/sentence-bounds';
import type { AlignedWord } from '../matching/types';
import type { MarkSummary, TalkingPointTexts } from '../messages/protocol';
import type { PageMark } from '../page/reading';
import type { HintView, PopoverView } from '../popover/types';
import type { MarkPayload } from './finder';
import { NOT_MARKED } from './selection-check';

type Mark = PageMark<MarkPayload>;

/** The sentence around a passage, with its place in it and the words that matched (UTF-16 offsets into the sentence). */
export function passageText(mark: Mark, match = mark.payload.match): PopoverView['passage'] {
  const { text } = mark.pageBlock.block;
  const { start, end } = match;
  const bounds = sentenceBounds(text, start, end);
  return {
    text: text.slice(bounds.start, bounds.end),
    start: start - bounds.start,
    end: end - bounds.start,
    words: match.parts.words.map(
      (word): AlignedWord => ({ start: word.start - bounds.start, end: word.end - bounds.start }),
    ),
  };
}

/** The popover's view of a mark; `shown` is the id of the talking point shown among those of the passage. */
export function popoverView(
  mark: Mark,
  texts: TalkingPointTexts | 'loading' | 'missing',
  titles: Readonly<Record<string, string>>,
  position: { index: number; total: number },
  shown?: string,
): PopoverView {
  const all = [mark.payload.match, ...mark.payload.others];
  const match = all.find(({ talkingPoint }) => talkingPoint === shown) ?? mark.payload.match;
  const { words: _words, ...parts } = match.parts;
  return {
    texts,
    passage: passageText(mark, match),
    stance: match.stance,
    ...(match.speaker !== undefined && { speaker: match.speaker }),
    score: match.score,
    parts,
    others: all
      .filter((one) => one !== match)
      .map(({ talkingPoint }) => ({ id: talkingPoint, title: titles[talkingPoint] ?? talkingPoint })),
    position,
    ...(mark.id === NOT_MARKED && { checked: true }),
    language: match.language,
  };
}

/** What a resting pointer is told of a mark. */
export function hintView(mark: Mark, titles: Readonly<Record<string, string>>): HintView {
  const { match, others } = mark.payload;
  return {
    title: titles[match.talkingPoint] ?? match.talkingPoint,
    stance: match.stance,
    ...(match.speaker !== undefined && { speaker: match.speaker }),
    more: others.length,
    clickOpens: !isOnControl(mark.range.startContainer),
  };
}

/** One row of the popup's list. */
export function markSummary(
  mark: Mark & { visible: boolean },
  titles: Readonly<Record<string, string>>,
): MarkSummary {
  const { match } = mark.payload;
  const passage = passageText(mark);
  return {
    id: mark.id,
    talkingPoint: match.talkingPoint,
    ruleSet: match.ruleSet,
    title: titles[match.talkingPoint] ?? match.talkingPoint,
    stance: match.stance,
    ...(match.speaker !== undefined && { speaker: match.speaker }),
    score: match.score,
    passage: passage.text.slice(passage.start, passage.end),
    sentence: passage.text,
    passageStart: passage.start,
    passageEnd: passage.end,
    painted: mark.painted,
    visible: mark.visible,
  };
}

function isOnControl(node: Node): boolean {
  return (
    node.parentElement?.closest(
      'a[href], button, summary, label, input, select, [role=button], [role=link]',
    ) != null
  );
}
