// Chooses the named thresholds of each language from flags per 1,000 neutral sentences.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { isWorthScoring } from '../../src/matching/evidence';
import { fillFeatures } from '../../src/matching/features';
import type { ScoreFile } from '../../src/matching/score-shape';
import type { Engine } from './engine';
import { type LearnedScore, predict } from './train';

/** Sentences of neutral war news per 1,000 that may be flagged. */
const flagsPerThousand = { strict: 2, balanced: 5, wide: 10 } as const;
/** No threshold is lower: on sets with few flags the rank alone would let noise through. */
const lowest = { strict: 0.6, balanced: 0.4, wide: 0.2 } as const;

export interface NeutralForThresholds {
  engine: Engine;
  war: readonly string[];
  general: readonly string[];
}

/** Thresholds per language: the probability at which the wanted number of neutral war sentences is flagged. */
export function chooseThresholds(
  score: LearnedScore,
  sets: readonly NeutralForThresholds[],
): ScoreFile['thresholds'] {
  const thresholds: ScoreFile['thresholds'] = {};
  for (const { engine, war, general } of sets) {
    const sentences = war.length > 0 ? war : general;
    const highest = sentences.map((text) => highestProbability(engine, text, score)).sort((a, b) => b - a);
    const at = (name: keyof typeof flagsPerThousand) =>
      Number(
        Math.min(
          0.95,
          Math.max(lowest[name], highest[Math.floor((highest.length * flagsPerThousand[name]) / 1000)] ?? 1),
        ).toFixed(3),
      );
    thresholds[engine.language satisfies LanguageCode] = {
      strict: at('strict'),
      balanced: at('balanced'),
      wide: at('wide'),
    };
  }
  return thresholds;
}

/** The highest probability of any talking point in a text. */
export function highestProbability(engine: Engine, text: string, score: LearnedScore): number {
  const { matcher, index } = engine;
  let highest = 0;
  const { sentenceCount } = matcher.scan(text);
  for (let k = 0; k < sentenceCount; k++) {
    const sentence = matcher.load(k);
    const evidence = matcher.evidence(() => true);
    for (const one of evidence) {
      if (!isWorthScoring(one)) continue;
      fillFeatures(matcher.features, one, evidence, sentence, index, text);
      highest = Math.max(highest, predict(score, matcher.features));
    }
  }
  return highest;
}
