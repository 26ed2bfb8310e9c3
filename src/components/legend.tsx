// What the three kinds of marks mean, each beside its line.
import type { Stance } from '../matching/types';
import type { MessageKey } from './words';
import { useWords } from './words-context';

const KINDS: { stance: Stance; key: MessageKey }[] = [
  { stance: 'unattributed', key: 'legendUnattributed' },
  { stance: 'attributed', key: 'legendAttributed' },
  { stance: 'refuted', key: 'legendRefuted' },
];

/** A short list; the lines are also named in words. */
export function Legend() {
  const words = useWords();
  return (
    <ul class="legend">
      {KINDS.map(({ stance, key }) => (
        <li key={stance}>
          <span class="stance">
            <span class="swatch" data-stance={stance} aria-hidden="true" />
            <span>{words.say(key)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
