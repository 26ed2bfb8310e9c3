// What can be said of a rule set in figures: how many talking points, how new the newest assessment.
import { formatDate } from '../components/dates';
import type { Words } from '../components/words';
import type { Catalogue } from '../messages/protocol';

/** The newest day on which something of the rule set was assessed; undefined where nothing is dated. */
export function newestAssessment(catalogue: Catalogue, ruleSet: string): string | undefined {
  return catalogue.talkingPoints
    .filter((entry) => entry.ruleSet.id === ruleSet)
    .map((entry) => entry.assessedOn)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** "14 talking points, newest assessment 6 December 2024". */
export function ruleSetFacts(words: Words, catalogue: Catalogue, ruleSet: string): string {
  const size = catalogue.talkingPoints.filter((entry) => entry.ruleSet.id === ruleSet).length;
  const newest = newestAssessment(catalogue, ruleSet);
  const claims = words.count('talkingPoints', size);
  return newest
    ? words.say('ruleSetFacts', claims, formatDate(newest, words.language))
    : words.say('ruleSetFactsUndated', claims);
}
