// How close a passage must be to a known wording, each choice said in words.
import type { Threshold } from '../matching/types';
import { Choice } from './choice';
import type { MessageKey } from './words';
import { useWords } from './words-context';

const NOTES: Record<Threshold, MessageKey> = {
  strict: 'strictNote',
  balanced: 'balancedNote',
  wide: 'wideNote',
};
const ORDER: readonly Threshold[] = ['strict', 'balanced', 'wide'];

interface Props {
  value: Threshold;
  onChoose: (value: Threshold) => void;
}

/** The three thresholds and what the chosen one means. */
export function Sensitivity({ value, onChoose }: Props) {
  const words = useWords();
  return (
    <div class="sensitivity">
      <Choice
        legend={words.say('sensitivity')}
        name="sensitivity"
        options={ORDER.map((threshold) => ({ value: threshold, label: words.say(threshold) }))}
        value={value}
        onChoose={onChoose}
      />
      <p class="note" aria-live="polite">
        {words.say(NOTES[value])}
      </p>
    </div>
  );
}
