// The catalogue at hand: search it, read what was assessed, go on to the full page.

import { useMemo, useState } from 'preact/hooks';
import { catalogueSearch } from '../components/catalogue-search';
import { CatalogueText } from '../components/catalogue-text';
import { SearchBox } from '../components/search-box';
import { Switch } from '../components/switch';
import { TalkingPointView } from '../components/talking-point';
import { useWords } from '../components/words-context';
import type { Catalogue, CatalogueEntry } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import type { PopupActions } from './state';

/** More than this is not read through in a popup. */
const SHOWN_AT_MOST = 20;

interface ResultProps {
  entry: CatalogueEntry;
  /** Whether the talking point itself is switched on; its rule set is switched elsewhere. */
  on: boolean;
  onSwitch: (on: boolean) => void;
  onMore: () => void;
}

function Result({ entry, on, onSwitch, onMore }: ResultProps) {
  const words = useWords();
  return (
    <li>
      <details class="disclosure">
        <summary>
          <span>
            <h2 class="result-title">
              <CatalogueText text={entry.title} />
            </h2>
            <CatalogueText class="note block" text={entry.ruleSet.name} />
          </span>
        </summary>
        <div class="disclosure-body">
          <Switch on={on} onSwitch={onSwitch}>
            {words.say('lookForIt')}
          </Switch>
          <TalkingPointView texts={entry} level={3} untitled />
          <button type="button" class="bordered" onClick={onMore}>
            {words.say('openInSettings')}
          </button>
        </div>
      </details>
    </li>
  );
}

interface Props {
  catalogue: Catalogue | null;
  settings: Settings;
  actions: Pick<PopupActions, 'change' | 'openSettings'>;
}

/** A search box and what it finds; without a question, how much there is to find. */
export function CatalogueTab({ catalogue, settings, actions }: Props) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const search = useMemo(() => catalogue && catalogueSearch(catalogue.talkingPoints), [catalogue]);
  if (!catalogue || !search) return <p class="nothing">{words.say('loading')}</p>;

  const asked = query.trim() !== '';
  const found = asked ? search(query) : [];
  const size = words.count('talkingPoints', catalogue.talkingPoints.length);
  const none = words.say('searchNothing', query.trim());
  const outcome = found.length > 0 ? words.count('searchResults', found.length) : none;
  return (
    <div class="catalogue">
      <SearchBox label={words.say('searchCatalogue')} value={query} onInput={setQuery} />
      <p class="note" role="status">
        {asked ? outcome : words.say('catalogueSize', size)}
      </p>
      <ul>
        {found.slice(0, SHOWN_AT_MOST).map((entry) => (
          <Result
            key={entry.id}
            entry={entry}
            on={!settings.talkingPointsOff.includes(entry.id)}
            onSwitch={(on) => actions.change({ set: 'talkingPoint', id: entry.id, on })}
            onMore={() => actions.openSettings(`catalogue/${entry.id}`)}
          />
        ))}
      </ul>
    </div>
  );
}
