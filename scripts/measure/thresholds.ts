// Chooses the named thresholds of each language from flags per 1,000 neutral sentences that the score has not seen.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { ScoreFile } from '../../src/matching/score-shape';
import type { Threshold } from '../../src/matching/types';
import type { HeldOut } from './held-out';

/** Sentences of neutral war news per 1,000 that may be flagged, real mentions of a claim included: docs/accuracy.md counts them. */
const flagsPerThousand: Readonly<Record<Threshold, number>> = { strict: 2, balanced: 5, wide: 10 };
/** No threshold is lower: on sets with few flags the rank alone would let noise through. */
const lowestThreshold: Readonly<Record<Threshold, number>> = {
  strict: 0.5,
  balanced: 0.5,
  wide: 0.2,
};
/**
 * No threshold is higher, though more is flagged: opinions need the strict one, and their own examples must reach it. The best of
 * war news are real mentions of a claim, which no threshold should be chosen to keep out.
 */
const HIGHEST = 0.7;

/**
 * The probability at which the wanted number of neutral war sentences is flagged, within the bounds above: the mean over several
 * divisions of the same rows, since one alone moves it by a tenth.
 */
export function chooseThresholds(
  divisions: readonly HeldOut[],
  language: LanguageCode,
): ScoreFile['thresholds'][string] {
  const neutral = divisions.map((heldOut) => heldOut.neutral(language));
  const at = (name: Threshold) => {
    const chosen = neutral.map(
      ({ highest, sentences }) => highest[Math.floor((sentences * flagsPerThousand[name]) / 1000)] ?? 0,
    );
    const mean = chosen.reduce((sum, one) => sum + one, 0) / chosen.length;
    // The next thousandth above, so that a sentence on the limit is not flagged.
    const above = (Math.floor(mean * 1000) + 1) / 1000;
    return Math.min(HIGHEST, Math.max(lowestThreshold[name], above));
  };
  return { strict: at('strict'), balanced: at('balanced'), wide: at('wide') };
}
