// How the page relates to a claim, in a sentence and with the same line style that marks the passage on the page.
import type { Stance } from '../matching/types';
import type { MessageKey, Words } from './words';
import { useWords } from './words-context';

/** The stance in one sentence, with the speaker's name where the page gives it. */
export function stanceSentence(words: Words, stance: Stance, speaker?: string): string {
  if (stance === 'attributed') {
    return speaker ? words.say('stanceAttributedSpeaker', speaker) : words.say('stanceAttributed');
  }
  if (stance === 'refuted') {
    return speaker ? words.say('stanceRefutedSpeaker', speaker) : words.say('stanceRefuted');
  }
  return words.say('stanceUnattributed');
}

/** The stance in two or three words, for lists. */
export function shortStance(words: Words, stance: Stance, speaker?: string): string {
  if (stance === 'attributed' && speaker) return words.say('shortAttributedSpeaker', speaker);
  return words.say(SHORT[stance]);
}

const SHORT: Record<Stance, MessageKey> = {
  refuted: 'shortRefuted',
  attributed: 'shortAttributed',
  unattributed: 'shortUnattributed',
};

interface Props {
  stance: Stance;
  speaker?: string | undefined;
  /** Two or three words for lists instead of a sentence. */
  short?: boolean;
}

/** A swatch of the mark's line and the stance in words. */
export function StanceLine({ stance, speaker, short = false }: Props) {
  const words = useWords();
  return (
    <span class="stance">
      <span class="swatch" data-stance={stance} aria-hidden="true" />
      <span>{(short ? shortStance : stanceSentence)(words, stance, speaker)}</span>
    </span>
  );
}
