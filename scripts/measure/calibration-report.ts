// The report that calibration leaves beside its numbers: what the score does on rows that it was not learned from.
import type { ScoreFile } from '../../src/matching/score-shape';
import { languages } from '../rules/measured';
import type { HeldOut, HoldOut } from './held-out';
import { percentText, perThousandText } from './interval';
import type { PlacedRow } from './training-rows';

const titles: Readonly<Record<HoldOut, string>> = {
  texts: 'Texts held out',
  talkingPoints: 'Talking points held out',
};

/** Markdown. Counts and shares only, none of the texts. */
export function formatReport(
  heldOut: Readonly<Record<HoldOut, HeldOut>>,
  thresholds: ScoreFile['thresholds'],
  rows: readonly PlacedRow[],
  today: string,
): string {
  const right = rows.filter(({ label }) => label === 1).length;
  const lines = [
    '# What the score learned',
    '',
    `Written by \`npm run calibrate\` on ${today}: ${rows.length} rows, ${right} of them right. Every figure is on text of fold A that the`,
    'score in question was not learned from (four parts in turn), at the balanced threshold. Wordings were written with some of',
    'these texts in view; `npm run evaluate` measures on the other fold.',
  ];
  for (const holdOut of ['texts', 'talkingPoints'] as const) {
    lines.push('', `## ${titles[holdOut]}`, '', '| text | any mark | the right one |', '|---|---|---|');
    for (const language of languages) {
      const threshold = thresholds[language]?.balanced;
      if (threshold === undefined) continue;
      const { highest, sentences } = heldOut[holdOut].neutral(language);
      const flagged = { hits: highest.filter((one) => one >= threshold).length, of: sentences };
      for (const { kind, tier, found, right: hit } of heldOut[holdOut].recall(language, threshold))
        lines.push(
          `| ${[kind, tier, language].filter(Boolean).join(', ')} | ${percentText(found)} | ${percentText(hit)} |`,
        );
      lines.push(`| neutral war news, ${language} | ${perThousandText(flagged)} | |`);
    }
  }
  lines.push('', '## Thresholds', '', '| language | strict | balanced | wide |', '|---|---|---|---|');
  for (const [language, { strict, balanced, wide }] of Object.entries(thresholds))
    lines.push(`| ${language} | ${strict} | ${balanced} | ${wide} |`);
  return `${lines.join('\n')}\n`;
}
