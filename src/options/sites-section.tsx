// Sites on which nothing is read or marked.
import { useState } from 'preact/hooks';
import { LiveRegion } from '../components/live-region';
import { useWords } from '../components/words-context';
import { RemovableRows } from './removable-rows';
import { parseSite } from './site-name';
import type { SectionProps } from './state';

/** The list, and a field to add to it. */
export function SitesSection({ state: { settings }, actions }: SectionProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const [added, setAdded] = useState('');

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const host = parseSite(typed);
    setInvalid(!host);
    if (!host) return;
    actions.change({ set: 'site', host, on: false });
    setAdded(words.say('noticeSiteOff', host));
    setTyped('');
  };

  return (
    <>
      <p class="intro">{words.say('sitesIntro')}</p>
      <form class="add" onSubmit={add} noValidate>
        <label class="label" for="site">
          {words.say('siteField')}
        </label>
        <div class="add-row">
          <input
            id="site"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={invalid}
            aria-describedby="site-error"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="bordered">
            {words.say('siteAdd')}
          </button>
        </div>
        <p class="warning" id="site-error" role="alert">
          {invalid && words.say('siteInvalid')}
        </p>
      </form>
      <RemovableRows
        button={words.say('siteRemove')}
        none={words.say('sitesNone')}
        rows={[...settings.sitesOff].sort().map((host) => ({
          key: host,
          name: host,
          content: <bdi>{host}</bdi>,
          said: words.say('noticeSiteOn', host),
          remove: () => actions.change({ set: 'site', host, on: true }),
        }))}
      />
      <LiveRegion text={added} />
    </>
  );
}
