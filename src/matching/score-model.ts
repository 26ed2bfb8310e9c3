// The learned score: boosted decision trees over the named features, with thresholds per language.
import { type FeatureName, featureNames } from './features';
import { TREE_LEAVES as LEAVES, type ScoreFile, TREE_SPLITS as SPLITS, TREE_DEPTH } from './score-shape';
import type { Threshold } from './types';

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
