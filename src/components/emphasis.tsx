// A passage inside its sentence: the sentence quiet, the passage plain, the words that matched emphasised.
import type { AlignedWord } from '../matching/types';

/** Text in three degrees: around the passage, in it, or a word of it that matched. */
export interface Segment {
  text: string;
  part: 'around' | 'passage' | 'word';
}

export interface PassageText {
  text: string;
  /** UTF-16 offsets of the passage in `text`. */
  start: number;
  end: number;
  /** Words of the passage that matched; offsets into `text`. */
  words?: AlignedWord[];
}

/** Cuts the text at the given offsets; joined, the segments are the text, whatever the offsets. */
export function segments({ text, start, end, words = [] }: PassageText): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  const take = (to: number, part: Segment['part']) => {
    const stop = Math.min(to, text.length);
    if (stop <= at) return;
    found.push({ text: text.slice(at, stop), part });
    at = stop;
  };
  take(start, 'around');
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    if (word.start < at || word.end > end) continue;
    take(word.start, 'passage');
    take(word.end, 'word');
  }
  take(end, 'passage');
  take(text.length, 'around');
  return found;
}

interface Props {
  passage: PassageText;
  /** Language of the page's text, where known. */
  language?: string | undefined;
}

/** The page's own sentence, marked up for eye and ear. */
export function Emphasis({ passage, language }: Props) {
  return (
    <span class="emphasis" dir="auto" lang={language}>
      {segments(passage).map((segment, index) => {
        const key = `${index}`;
        if (segment.part === 'around') return <span key={key}>{segment.text}</span>;
        if (segment.part === 'word') return <strong key={key}>{segment.text}</strong>;
        return <b key={key}>{segment.text}</b>;
      })}
    </span>
  );
}
