// Whether the talking points' own test sentences get the stance that they are given.
import type { LanguageCode, TalkingPoint } from '../../src/catalogue/talking-point';
import type { Matcher } from '../../src/matching/matcher';
import type { Block, Stance } from '../../src/matching/types';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { languages } from './measured';
import { type Problem, reportInto } from './problem';

export interface StanceReport {
  problems: Problem[];
  /** Per language: match examples that are found, and those with the stance that they are given. */
  counts: { language: LanguageCode; found: number; right: number }[];
}

/** Cues belong to a language, not to one talking point: an example is not twisted to fit them, but most must get it right. */
const LEAST_RIGHT = 0.97;

type Example = TalkingPoint['examples']['match'][number];

/** Matches every example as the reader would. An example that is not found has no stance; that it is not is said elsewhere. */
export function checkStances(matcher: Matcher, files: CatalogueFiles): StanceReport {
  const report: StanceReport = { problems: [], counts: [] };
  for (const language of languages) {
    const counts = { language, found: 0, right: 0 };
    for (const entry of entriesOf(files))
      entry.value.examples.match.forEach((example, i) => {
        if (example.language !== language) return;
        const stance = stanceOf(matcher, entry.value.id, example);
        if (!stance) return;
        counts.found++;
        if (stance === example.stance) counts.right++;
        else
          reportInto(report.problems, entry)(
            ['examples', 'match', i],
            'warning',
            `is taken for ${stance} and is ${example.stance}; correct the stance, or the cues in rules/language/${language}.yaml`,
          );
      });
    report.counts.push(counts);
    if (counts.right < LEAST_RIGHT * counts.found)
      report.problems.push({
        file: `rules/language/${language}.yaml`,
        key: 'stance',
        message: `${counts.right} of ${counts.found} examples get their stance; at least ${LEAST_RIGHT * 100} % must. The warnings name them`,
        severity: 'error',
      });
  }
  return report;
}

function stanceOf(matcher: Matcher, id: string, { text, ...around }: Example): Stance | undefined {
  const block: Block = { text, role: around.role, language: around.language };
  if (around.before) block.before = around.before;
  if (around.headline) block.headline = around.headline;
  const matches = matcher.match(block, { threshold: 'wide', enabled: () => true });
  return matches.find(({ talkingPoint }) => talkingPoint === id)?.stance;
}
