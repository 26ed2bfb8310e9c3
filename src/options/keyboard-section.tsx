// The keyboard: commands with their keys, where to change them, and the keys inside our windows.
import type { MessageKey } from '../components/words';
import { useWords } from '../components/words-context';
import type { SectionProps } from './state';

const INSIDE: { keys: string[]; says: MessageKey }[] = [
  { keys: ['Esc'], says: 'keyEscape' },
  { keys: ['Tab'], says: 'keyTab' },
  { keys: ['←', '→'], says: 'keyArrows' },
];

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** The browser owns the keys, so they are shown here and changed there. */
export function KeyboardSection({ state: { shortcuts, canOpenShortcuts }, actions }: SectionProps) {
  const words = useWords();
  return (
    <>
      <p class="intro">{words.say('keyboardIntro')}</p>
      <ul class="rows">
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name} class="row">
            <span class="row-text">{description}</span>
            {keys ? <Keys keys={keys.split('+')} /> : <span class="note">{words.say('keyboardNone')}</span>}
          </li>
        ))}
      </ul>
      {canOpenShortcuts ? (
        <button type="button" class="bordered" onClick={actions.openShortcuts}>
          {words.say('keyboardChange')}
        </button>
      ) : (
        <p class="note">{words.say('keyboardChangeManual')}</p>
      )}
      <section>
        <h2>{words.say('keyboardInside')}</h2>
        <ul class="rows">
          {INSIDE.map(({ keys, says }) => (
            <li key={says} class="row">
              <span class="row-text">{words.say(says)}</span>
              <Keys keys={keys} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
