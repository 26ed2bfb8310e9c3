// What this is, whom it does not speak for, which version it is.
import { useWords } from '../components/words-context';
import type { SectionProps } from './state';

/** A few plain sentences. */
export function AboutSection({ state: { version }, actions }: SectionProps) {
  const words = useWords();
  return (
    <div class="prose-block">
      <p>{words.say('aboutWhat')}</p>
      <p>{words.say('meaning')}</p>
      <p>{words.say('similarityNote')}</p>
      <p>{words.say('aboutLocal')}</p>
      <p>{words.say('notAffiliated')}</p>
      <p class="note">{words.say('version', version)}</p>
      <p>
        <button type="button" class="bordered" onClick={actions.openWelcome}>
          {words.say('aboutWelcome')}
        </button>
      </p>
    </div>
  );
}
