// What is marked: sensitivity, and every rule set with its description, size and date.
import { CatalogueText } from '../components/catalogue-text';
import { RuleSetLevel } from '../components/rule-set-level';
import { Sensitivity } from '../components/sensitivity';
import { useWords } from '../components/words-context';
import { SWITCHED_OFF } from './catalogue-section';
import { ruleSetFacts } from './rule-set-facts';
import type { SectionProps } from './state';

/** The first section: what most people come for. */
export function MarkedSection({ state: { settings, catalogue }, actions }: SectionProps) {
  const words = useWords();
  const off = settings.talkingPointsOff.length;
  return (
    <>
      <p class="intro">{words.say('markedIntro')}</p>
      <Sensitivity
        value={settings.threshold}
        onChoose={(threshold) => actions.change({ set: 'threshold', threshold })}
      />
      <section>
        <h2>{words.say('ruleSets')}</h2>
        <p class="note">{words.say('ruleSetsIntro')}</p>
        {off > 0 && (
          <p class="note">
            <a href={`#catalogue/${SWITCHED_OFF}`}>{words.count('switchedOff', off)}</a>
          </p>
        )}
        {!catalogue && <p class="note">{words.say('loading')}</p>}
        <ul class="rows">
          {catalogue?.ruleSets.map((ruleSet) => (
            <li key={ruleSet.id} class="row">
              <div class="row-text">
                <h3>
                  <CatalogueText text={ruleSet.name} />
                </h3>
                <p lang="en" dir="auto">
                  {ruleSet.description}
                </p>
                <p class="note">
                  {ruleSetFacts(words, catalogue, ruleSet.id)} ·{' '}
                  <a href={`#catalogue/${ruleSet.id}`}>
                    {words.say('readRuleSet')}
                    <span class="unseen">: {ruleSet.name}</span>
                  </a>
                </p>
              </div>
              <RuleSetLevel
                ruleSet={ruleSet}
                level={settings.ruleSets[ruleSet.id] ?? 'mark'}
                onChoose={(level) => actions.change({ set: 'ruleSetLevel', ruleSet: ruleSet.id, level })}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
