// What is marked: sensitivity and the level of each rule set.
import { CatalogueText } from '../components/catalogue-text';
import { RuleSetLevel } from '../components/rule-set-level';
import { Sensitivity } from '../components/sensitivity';
import { useWords } from '../components/words-context';
import type { PopupActions, PopupState } from './state';

interface Props {
  state: PopupState;
  actions: Pick<PopupActions, 'change'>;
}

/** Changes take effect on every open page at once. */
export function RuleSets({ state: { settings, catalogue, reports }, actions }: Props) {
  const words = useWords();
  const here = new Map<string, number>();
  for (const { ruleSet } of reports.flatMap(({ marks }) => marks))
    here.set(ruleSet, (here.get(ruleSet) ?? 0) + 1);
  return (
    <div class="rule-sets">
      <Sensitivity
        value={settings.threshold}
        onChoose={(threshold) => actions.change({ set: 'threshold', threshold })}
      />
      <section>
        <h2 class="label">{words.say('ruleSets')}</h2>
        <p class="note">{words.say('levelsNote')}</p>
        <ul>
          {catalogue?.ruleSets.map((ruleSet) => (
            <li key={ruleSet.id} class="rule-set">
              <span>
                <CatalogueText text={ruleSet.name} />
                {here.has(ruleSet.id) && (
                  <span class="note block">{words.count('passages', here.get(ruleSet.id) ?? 0)}</span>
                )}
              </span>
              <RuleSetLevel
                ruleSet={ruleSet}
                level={settings.ruleSets[ruleSet.id] ?? 'mark'}
                onChoose={(level) => actions.change({ set: 'ruleSetLevel', ruleSet: ruleSet.id, level })}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
