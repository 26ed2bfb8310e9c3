// The learned score: boosted decision trees over the named features, with thresholds per language.
import * as v from 'valibot';
import { type FeatureName, featureNames } from './features';
import type { Threshold } from './types';

/** Levels of every tree: at most 2^DEPTH leaves. */
export const TREE_DEPTH = 3;
const SPLITS = 2 ** TREE_DEPTH - 1;
const LEAVES = 2 ** TREE_DEPTH;

const finite = v.pipe(v.number(), v.finite());
const Thresholds = v.strictObject({ strict: finite, balanced: finite, wide: finite });

/**
 * What rules/measured/score.json holds. A tree is complete: split k asks whether feature `splits[k]` is above `limits[k]` and
 * goes on to split 2k + 1 (no) or 2k + 2 (yes); the last level leads to the leaves. The probability is the logistic function
 * of `bias` plus one leaf of each tree.
 */
export const ScoreFile = v.strictObject({
  /** Names that the splits refer to by place. */
  features: v.array(v.string()),
  bias: finite,
  trees: v.array(
    v.strictObject({
      splits: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.length(SPLITS)),
      limits: v.pipe(v.array(finite), v.length(SPLITS)),
      leaves: v.pipe(v.array(finite), v.length(LEAVES)),
    }),
  ),
  /** Named probabilities per language, chosen from measured flags on neutral text. */
  thresholds: v.record(v.string(), Thresholds),
});
export type ScoreFile = v.InferOutput<typeof ScoreFile>;

export interface ScoreModel {
  /** Probability 0 to 1 for a filled feature vector. */
  probability: (features: Float64Array) => number;
  thresholds: Readonly<Record<Threshold, number>>;
}

/** Prepares the model for one language. Throws `RangeError` where the file names a feature that does not exist. */
export function createScoreModel(file: ScoreFile, language: string): ScoreModel {
  const places = file.features.map((name) => featureNames.indexOf(name as FeatureName));
  const unknown = places.indexOf(-1);
  if (unknown >= 0)
    throw new RangeError(`the score uses a feature that does not exist: ${file.features[unknown]}`);
  const thresholds = file.thresholds[language];
  if (!thresholds) throw new RangeError(`the score has no thresholds for "${language}"`);
  const count = file.trees.length;
  const splits = Uint8Array.from(
    file.trees.flatMap((tree) => tree.splits.map((split) => places[split] ?? 0)),
  );
  const limits = Float64Array.from(file.trees.flatMap((tree) => tree.limits));
  const leaves = Float64Array.from(file.trees.flatMap((tree) => tree.leaves));
  return {
    probability: (features) => {
      let sum = file.bias;
      for (let tree = 0; tree < count; tree++) {
        const base = tree * SPLITS;
        let node = 0;
        for (let level = 0; level < TREE_DEPTH; level++)
          node = 2 * node + (features[splits[base + node]!]! > limits[base + node]! ? 2 : 1);
        sum += leaves[tree * LEAVES + node - SPLITS]!;
      }
      return 1 / (1 + Math.exp(-sum));
    },
    thresholds,
  };
}
