// Phrasings and patterns that are too noisy, too short, or say what their siblings already say.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { STOP_FLAG } from '../../src/matching/lexicon/lexicon';
import type { Engine } from '../measure/engine';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { phrasingsMetBy } from './check-neighbours';
import type { Measured } from './measured';
import { type Problem, type Report, reportInto } from './problem';

/** A wording that scores this high on neutral text marks neutral text. */
const HIGHEST_FLOOR = 0.5;
const LEAST_CONTENT_WORDS = 3;
/** The message for a wording without a measured noise floor; an estimate from word frequencies stands in. */
export const UNMEASURED = 'its noise was never measured; run npm run calibrate';

/** Wordings wanted per language. */
const wanted: Readonly<Record<LanguageCode, { phrasings: number; patterns: number }>> = {
  en: { phrasings: 12, patterns: 2 },
  ru: { phrasings: 6, patterns: 2 },
  uk: { phrasings: 6, patterns: 2 },
};

/** Problems of the wordings of one language, with file and line. */
export function checkWordings(engine: Engine, files: CatalogueFiles, measured: Measured): Problem[] {
  const problems: Problem[] = [];
  const { language } = engine;
  const floorOf = measured.floorOf[language];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    const phrasings = entry.value.phrasings[language] ?? [];
    const patterns = entry.value.patterns[language] ?? [];
    if (phrasings.length < wanted[language].phrasings)
      report(
        ['phrasings'],
        'warning',
        `${phrasings.length} ${language} phrasings; ${wanted[language].phrasings} are wanted`,
      );
    if (patterns.length < wanted[language].patterns)
      report(
        ['patterns'],
        'warning',
        `${patterns.length} ${language} patterns; ${wanted[language].patterns} are wanted`,
      );
    phrasings.forEach((text, i) => {
      const path = ['phrasings', language, i];
      const words = contentWords(engine, text);
      if (words < LEAST_CONTENT_WORDS)
        report(
          path,
          'error',
          `only ${words} words that carry meaning; a phrasing needs ${LEAST_CONTENT_WORDS}`,
        );
      reportFloor(floorOf(text), path, report);
      const sibling = phrasingsMetBy(engine, text).find(
        ({ talkingPoint, phrasing }) => talkingPoint === entry.value.id && phrasing !== text,
      )?.phrasing;
      if (phrasings.indexOf(text) < i) report(path, 'error', 'stands twice; remove one');
      if (sibling)
        report(
          path,
          'warning',
          `finds nothing that its sibling does not: "${sibling}"; keep the one that was really said`,
        );
    });
    patterns.forEach((text, i) => {
      reportFloor(floorOf(text), ['patterns', language, i], report);
    });
  }
  return problems;
}

function reportFloor(floor: number | undefined, path: (string | number)[], report: Report): void {
  if (floor === undefined) report(path, 'warning', UNMEASURED);
  else if (floor > HIGHEST_FLOOR)
    report(
      path,
      'error',
      `scores ${floor} on neutral news (at most ${HIGHEST_FLOOR}); use rarer words or a narrower pattern`,
    );
}

function contentWords(engine: Engine, text: string): number {
  const tokens = engine.matcher.scan(text);
  const { flags } = engine.matcher.lexicon;
  return new Set(
    Array.from(tokens.ids.subarray(0, tokens.count)).filter(
      (id) => id >= 0 && (flags[id]! & STOP_FLAG) === 0,
    ),
  ).size;
}
