// One talking point of the catalogue page: its title, and opened, all there is to read and its switch.
import { useEffect, useRef, useState } from 'preact/hooks';
import { CatalogueText } from '../components/catalogue-text';
import { Switch } from '../components/switch';
import { TalkingPointView } from '../components/talking-point';
import { useWords } from '../components/words-context';
import type { CatalogueEntry } from '../messages/protocol';

interface Props {
  entry: CatalogueEntry;
  /** Asked for by the page's address: shown opened and scrolled to. */
  open: boolean;
  /** Whether this talking point is looked for, as far as its own switch goes. */
  on: boolean;
  ruleSetOff: boolean;
  onSwitch: (on: boolean) => void;
}

function Related({ entry }: { entry: CatalogueEntry }) {
  const words = useWords();
  if (entry.related.length === 0) return null;
  return (
    <section>
      <h3 class="label">{words.say('relatedLabel')}</h3>
      <ul>
        {entry.related.map(({ id, title }) => (
          <li key={id}>
            <a href={`#catalogue/${id}`}>
              <CatalogueText text={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its text is put into the page only once it has been opened: there are many of them. */
export function Entry({ entry, open, on, ruleSetOff, onSwitch }: Props) {
  const words = useWords();
  const [seen, setSeen] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (!open || !details.current) return;
    setSeen(true);
    details.current.open = true;
    details.current.scrollIntoView({ block: 'start' });
    details.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [open]);

  return (
    <li>
      <details class="disclosure entry" ref={details} onToggle={() => setSeen(true)}>
        <summary>
          <span>
            <h2 class="entry-title">
              <CatalogueText text={entry.title} />
            </h2>
            <span class="note">
              <CatalogueText text={entry.ruleSet.name} />
              {!on && ` · ${words.say('levelOff')}`}
            </span>
          </span>
        </summary>
        {seen && (
          <div class="disclosure-body">
            <TalkingPointView texts={entry} level={3} untitled />
            <Related entry={entry} />
            <div class="entry-switch">
              <Switch on={on} onSwitch={onSwitch}>
                {words.say('lookForIt')}
              </Switch>
              {ruleSetOff && <p class="note">{words.say('ruleSetIsOff')}</p>}
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
