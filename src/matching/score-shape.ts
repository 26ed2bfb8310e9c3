// The shape of the learned score as rules/measured/score.json holds it. The build has validated what the extension carries,
// so the validating library stays out of the reader.
import type { Threshold } from './types';

/** Levels of every tree; score-model.ts writes them out one by one. */
export const TREE_DEPTH = 3;
export const TREE_SPLITS = 2 ** TREE_DEPTH - 1;
export const TREE_LEAVES = 2 ** TREE_DEPTH;

/**
 * A tree is complete: split k asks whether feature `splits[k]` is above `limits[k]` and goes on to split 2k + 1 (no) or
 * 2k + 2 (yes); the last level leads to the leaves. The probability is the logistic function of `bias` plus one leaf of each
 * tree.
 */
export interface ScoreFile {
  /** Names that the splits refer to by place. */
  features: string[];
  bias: number;
  trees: { splits: number[]; limits: number[]; leaves: number[] }[];
  /** Named probabilities per language, chosen from measured flags on neutral text. */
  thresholds: Record<string, Record<Threshold, number>>;
}
