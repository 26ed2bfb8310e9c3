// The catalogue as a page: search, narrow to a rule set, read, switch single talking points off.
import { useMemo, useState } from 'preact/hooks';
import { catalogueSearch } from '../components/catalogue-search';
import { SearchBox } from '../components/search-box';
import { useWords } from '../components/words-context';
import type { Catalogue, CatalogueEntry } from '../messages/protocol';
import { Entry } from './catalogue-entry';
import type { SectionProps } from './state';

function isRuleSet(catalogue: Catalogue, id: string): boolean {
  return catalogue.ruleSets.some((ruleSet) => ruleSet.id === id);
}

/** Narrows to talking points that are switched off by their own switch; no rule set can have this name. */
export const SWITCHED_OFF = '!off';

function narrowed(
  entries: readonly CatalogueEntry[],
  filter: string,
  off: readonly string[],
): CatalogueEntry[] {
  if (filter === SWITCHED_OFF) return entries.filter(({ id }) => off.includes(id));
  return entries.filter((entry) => !filter || entry.ruleSet.id === filter);
}

interface Props extends SectionProps {
  /** A talking point to show opened, or a rule set to narrow to. */
  item: string | null;
}

/** Every talking point, in the order of the catalogue or, while searching, of closeness. */
export function CatalogueSection({ state: { settings, catalogue }, actions, item }: Props) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(item ?? '');
  const search = useMemo(() => catalogue && catalogueSearch(catalogue.talkingPoints), [catalogue]);

  if (!catalogue || !search) return <p class="note">{words.say('loading')}</p>;
  const asked = query.trim() !== '';
  const filter = chosen === SWITCHED_OFF || isRuleSet(catalogue, chosen) ? chosen : '';
  const found = narrowed(asked ? search(query) : catalogue.talkingPoints, filter, settings.talkingPointsOff);
  const size = words.count('talkingPoints', found.length);
  const outcome = asked && found.length === 0 ? words.say('searchNothing', query.trim()) : size;
  return (
    <>
      <p class="intro">{words.say('catalogueIntro')}</p>
      <div class="filter">
        <SearchBox label={words.say('searchCatalogue')} value={query} onInput={setQuery} />
        <label>
          <span class="unseen">{words.say('filterRuleSet')}</span>
          <select value={filter} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{words.say('allRuleSets')}</option>
            {catalogue.ruleSets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={SWITCHED_OFF}>{words.say('filterOff')}</option>
          </select>
        </label>
      </div>
      <p class="note" role="status">
        {outcome}
      </p>
      <ul class="entries">
        {found.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            open={entry.id === item}
            on={!settings.talkingPointsOff.includes(entry.id)}
            ruleSetOff={settings.ruleSets[entry.ruleSet.id] === 'off'}
            onSwitch={(on) => actions.change({ set: 'talkingPoint', id: entry.id, on })}
          />
        ))}
      </ul>
    </>
  );
}
