// The page after installation: what a mark is, a sample to try, what the extension never does.

import { Logo } from '../components/icons';
import { Legend } from '../components/legend';
import type { MessageKey } from '../components/words';
import { useWords } from '../components/words-context';
import { SAMPLE } from './sample';

interface Props {
  /** Opens the popover at a passage of the sample. */
  onOpen: (index: number, element: HTMLElement) => void;
}

function Points({ title, keys }: { title: MessageKey; keys: readonly MessageKey[] }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.say(title)}</h2>
      <ul class="plain-list">
        {keys.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </section>
  );
}

function Sample({ onOpen }: Props) {
  const words = useWords();
  return (
    <section>
      <h2>{words.say('welcomeTry')}</h2>
      <p class="note">{words.say('welcomeTryNote')}</p>
      <figure class="sample" aria-label={words.say('sampleLabel')} lang="en" dir="ltr">
        {SAMPLE.map(({ talkingPoint, before, passage, after, stance }, index) => (
          <p key={talkingPoint}>
            {before}
            {/* A link rather than a button: it breaks over lines as the text around it does. */}
            <a
              href={`#${talkingPoint}`}
              aria-haspopup="dialog"
              class="sample-mark"
              data-stance={stance}
              onClick={(event) => {
                event.preventDefault();
                onOpen(index, event.currentTarget);
              }}
            >
              {passage}
            </a>
            {after}
          </p>
        ))}
      </figure>
      <Legend />
    </section>
  );
}

/** One quiet page. */
export function WelcomeApp({ onOpen }: Props) {
  const words = useWords();
  return (
    <main class="welcome">
      <header>
        <p class="brand">
          <Logo />
          <span>{words.say('extensionName')}</span>
        </p>
        <h1>{words.say('welcomeTitle')}</h1>
        <p class="intro">{words.say('welcomeLead')}</p>
      </header>
      <Sample onOpen={onOpen} />
      <Points title="welcomeMeansTitle" keys={['welcomeMeans1', 'welcomeMeans2', 'welcomeMeans3']} />
      <Points title="welcomeNeverTitle" keys={['welcomeNever1', 'welcomeNever2', 'welcomeNever3']} />
      <section>
        <h2>{words.say('welcomeControlTitle')}</h2>
        <p>{words.say('welcomeControl')}</p>
        <p class="buttons">
          <a class="button bordered" href="options.html">
            {words.say('welcomeSettings')}
          </a>
          <a class="button bordered" href="options.html#catalogue">
            {words.say('welcomeCatalogue')}
          </a>
        </p>
      </section>
      <footer class="note">{words.say('notAffiliated')}</footer>
    </main>
  );
}
