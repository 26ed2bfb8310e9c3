// What can be said of a rule set in figures: how many talking points, how new the newest assessment.
import { newestOf } from '../catalogue/texts';
import { formatDate } from '../components/dates';
import type { Words } from '../components/words';
import type { Catalogue } from '../messages/protocol';

/** The newest date of an assessment in the rule set, as exact as it is known; undefined where nothing is dated. */
function newestAssessment(catalogue: Catalogue, ruleSet: string): string | undefined {
  const newest = newestOf(
    catalogue.talkingPoints
      .filter((entry) => entry.ruleSet.id === ruleSet)
      .flatMap(({ assessed }) => assessed ?? []),
  );
  return newest?.of === 'aboutReport' ? newest.date.slice(0, 'YYYY-MM'.length) : newest?.date;
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
