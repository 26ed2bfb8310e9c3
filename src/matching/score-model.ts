// The learned score: boosted decision trees over the named features, with thresholds per language.
import { type FeatureName, featureNames } from './features';
import { TREE_LEAVES as LEAVES, type ScoreFile, TREE_SPLITS as SPLITS } from './score-shape';
import type { Threshold } from './types';

export interface ScoreModel {
  /** Probability 0 to 1 for a filled feature vector; any value below `least`, where that is given, if the true one is below it too. */
  probability: (features: Float64Array, least?: number) => number;
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
  // Trees that can change the sum most come first, so that a hopeless sum shows early.
  const reach = (tree: { leaves: readonly number[] }) => Math.max(...tree.leaves) - Math.min(...tree.leaves);
  const trees = [...file.trees].sort((a, b) => reach(b) - reach(a));
  const count = trees.length;
  const splits = Uint8Array.from(trees.flatMap((tree) => tree.splits.map((split) => places[split] ?? 0)));
  const limits = Float64Array.from(trees.flatMap((tree) => tree.limits));
  const leaves = Float64Array.from(trees.flatMap((tree) => tree.leaves));
  const mostBehind = mostOfTrees(leaves, count);
  return {
    probability: (features, least = 0) => {
      const needed = least > 0 ? Math.log(least / (1 - least)) - ROUNDING : Number.NEGATIVE_INFINITY;
      let sum = file.bias;
      for (let tree = 0; tree < count; tree++) {
        // The three levels written out: this loop runs for a quarter of the sentences of war news.
        const base = tree * SPLITS;
        const first = features[splits[base]!]! > limits[base]! ? 2 : 1;
        const second = 2 * first + (features[splits[base + first]!]! > limits[base + first]! ? 2 : 1);
        const leaf = 2 * second + (features[splits[base + second]!]! > limits[base + second]! ? 2 : 1);
        sum += leaves[tree * LEAVES + leaf - SPLITS]!;
        if (sum + mostBehind[tree + 1]! < needed) return 0;
      }
      return 1 / (1 + Math.exp(-sum));
    },
    thresholds,
  };
}

/** Keeps rounding from deciding when the rest of the trees is left out. */
const ROUNDING = 1e-6;

/** Per tree the most that it and all trees behind it can add, so that a hopeless sum need not be finished. */
function mostOfTrees(leaves: Float64Array, count: number): Float64Array {
  const most = new Float64Array(count + 1);
  for (let tree = count - 1; tree >= 0; tree--)
    most[tree] = most[tree + 1]! + Math.max(...leaves.subarray(tree * LEAVES, (tree + 1) * LEAVES));
  return most;
}
