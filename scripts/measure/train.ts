// Gradient boosted trees for the log loss, small enough to read: complete trees of three levels, histogram splits, monotone
// constraints. Deterministic, no dependency.
import { type FeatureName, featureNames } from '../../src/matching/features';
import { type ScoreFile, TREE_DEPTH } from '../../src/matching/score-shape';

export interface TrainingRow {
  features: Float64Array;
  /** 1: this talking point is meant; 0: it is not. */
  label: 0 | 1;
  weight: number;
  talkingPoint: string;
}

type Tree = ScoreFile['trees'][number];
export type LearnedScore = Pick<ScoreFile, 'features' | 'bias' | 'trees'>;

/** Many trees that say little each, on small samples: the score then hangs less on which rows happened to be drawn. */
const TREES = 300;
const RATE = 0.035;
/** Shrinks leaves with little weight behind them. */
const SHRINK = 4;
/** Least weight on either side of a split. */
const LEAST_WEIGHT = 15;
/** Share of rows that a tree sees. */
const SAMPLE = 0.35;
const BINS = 32;

/**
 * What more of a feature may do to the probability: raise it, lower it, or either. Keeps a few odd training rows from teaching
 * that a better match is a worse one.
 */
const directions: Partial<Record<FeatureName, 1 | -1>> = {
  score: 1,
  excess: 1,
  containment: 1,
  predicateContainment: 1,
  mass: 1,
  predicateMass: 1,
  order: 1,
  hits: 1,
  exact: 1,
  second: 1,
  meanOfThree: 1,
  profile: 1,
  profileHits: 1,
  profileMargin: 1,
  margin: 1,
  roleAgreement: 1,
  pattern: 1,
  patternExcess: 1,
  patterns: 1,
  both: 1,
  nearby: 1,
  company: 1,
  register: 1,
  registerNearby: 1,
  floor: -1,
  negationMissing: -1,
  roleMismatch: -1,
  question: -1,
  numbers: -1,
};

/** Learns the score from rows; the same rows give the same trees. */
export function train(rows: readonly TrainingRow[]): LearnedScore {
  const edges = featureNames.map((_, j) => binEdges(rows, j));
  const bins = rows.map(({ features }) => Uint8Array.from(features, (value, j) => binOf(value, edges[j]!)));
  const right = rows.reduce((sum, row) => sum + row.label * row.weight, 0);
  const all = rows.reduce((sum, row) => sum + row.weight, 0);
  const bias = Math.log(right / (all - right));
  const sums = new Float64Array(rows.length).fill(bias);
  const random = randomNumbers(1);
  const trees: Tree[] = [];
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  for (let count = 0; count < TREES; count++) {
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-sums[i]!));
      gradient[i] = (p - row.label) * row.weight;
      curvature[i] = p * (1 - p) * row.weight;
    });
    const sample = rows.flatMap((_, i) => (random() < SAMPLE ? [i] : []));
    const grower = new Grower(rows, bins, edges, gradient, curvature);
    const tree = grower.grow(sample);
    trees.push(tree);
    rows.forEach((row, i) => {
      sums[i]! += leafOf(tree, row.features);
    });
  }
  return { features: [...featureNames], bias: rounded(bias), trees };
}

/** Probability of a feature vector under a learned score. */
export function predict(score: LearnedScore, features: Float64Array): number {
  let sum = score.bias;
  for (const tree of score.trees) sum += leafOf(tree, features);
  return 1 / (1 + Math.exp(-sum));
}

function leafOf(tree: Tree, features: Float64Array): number {
  let node = 0;
  for (let level = 0; level < TREE_DEPTH; level++)
    node = 2 * node + (features[tree.splits[node]!]! > tree.limits[node]! ? 2 : 1);
  return tree.leaves[node - tree.splits.length]!;
}

class Grower {
  private readonly tree: Tree = {
    splits: new Array<number>(2 ** TREE_DEPTH - 1).fill(0),
    limits: new Array<number>(2 ** TREE_DEPTH - 1).fill(1e9),
    leaves: new Array<number>(2 ** TREE_DEPTH).fill(0),
  };

  constructor(
    private readonly rows: readonly TrainingRow[],
    private readonly bins: readonly Uint8Array[],
    private readonly edges: readonly (readonly number[])[],
    private readonly gradient: Float64Array,
    private readonly curvature: Float64Array,
  ) {}

  grow(sample: readonly number[]): Tree {
    this.growNode(0, 0, sample, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return this.tree;
  }

  /** Fills node and everything below; leaf values stay within [low, high], which keeps earlier splits monotone. */
  private growNode(node: number, level: number, sample: readonly number[], low: number, high: number): void {
    if (level === TREE_DEPTH) {
      this.tree.leaves[node - this.tree.splits.length] = rounded(
        Math.min(high, Math.max(low, this.valueOf(sample))),
      );
      return;
    }
    const split = this.bestSplit(sample);
    if (!split) {
      // No question worth asking: everything goes left, with the same value all the way down.
      this.growNode(2 * node + 1, level + 1, sample, low, high);
      this.growNode(2 * node + 2, level + 1, sample, low, high);
      return;
    }
    const { feature, bin, left, right } = split;
    this.tree.splits[node] = feature;
    this.tree.limits[node] = this.edges[feature]![bin]!;
    const direction = directions[featureNames[feature]!] ?? 0;
    const middle = (left + right) / 2;
    const below = sample.filter((i) => this.bins[i]![feature]! <= bin);
    const above = sample.filter((i) => this.bins[i]![feature]! > bin);
    this.growNode(
      2 * node + 1,
      level + 1,
      below,
      direction < 0 ? Math.max(low, middle) : low,
      direction > 0 ? Math.min(high, middle) : high,
    );
    this.growNode(
      2 * node + 2,
      level + 1,
      above,
      direction > 0 ? Math.max(low, middle) : low,
      direction < 0 ? Math.min(high, middle) : high,
    );
  }

  private valueOf(sample: readonly number[]): number {
    let g = 0;
    let h = 0;
    for (const i of sample) {
      g += this.gradient[i]!;
      h += this.curvature[i]!;
    }
    return (-g / (h + SHRINK)) * RATE;
  }

  private bestSplit(sample: readonly number[]) {
    let best: { feature: number; bin: number; gain: number; left: number; right: number } | undefined;
    for (let feature = 0; feature < featureNames.length; feature++) {
      const size = this.edges[feature]!.length + 1;
      const g = new Float64Array(size);
      const h = new Float64Array(size);
      const w = new Float64Array(size);
      for (const i of sample) {
        const bin = this.bins[i]![feature]!;
        g[bin]! += this.gradient[i]!;
        h[bin]! += this.curvature[i]!;
        w[bin]! += this.rows[i]!.weight;
      }
      const total = { g: sum(g), h: sum(h), w: sum(w) };
      const direction = directions[featureNames[feature]!] ?? 0;
      let a = 0;
      let b = 0;
      let c = 0;
      for (let bin = 0; bin + 1 < size; bin++) {
        a += g[bin]!;
        b += h[bin]!;
        c += w[bin]!;
        if (c < LEAST_WEIGHT || total.w - c < LEAST_WEIGHT) continue;
        const left = (-a / (b + SHRINK)) * RATE;
        const right = (-(total.g - a) / (total.h - b + SHRINK)) * RATE;
        if (direction * (right - left) < 0) continue;
        const gain =
          a ** 2 / (b + SHRINK) +
          (total.g - a) ** 2 / (total.h - b + SHRINK) -
          total.g ** 2 / (total.h + SHRINK);
        if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain, left, right };
      }
    }
    return best;
  }
}

/** Limits between bins: quantiles of all rows, and of the right ones, which are few. */
function binEdges(rows: readonly TrainingRow[], feature: number): number[] {
  const edges = new Set<number>();
  for (const [part, count] of [
    [rows, BINS],
    [rows.filter((row) => row.label === 1), BINS / 2],
  ] as const) {
    const values = part.map((row) => row.features[feature]!).sort((a, b) => a - b);
    for (let k = 1; k < count; k++) {
      const value = values[Math.floor((k * values.length) / count)];
      if (value !== undefined) edges.add(rounded(value));
    }
  }
  return [...edges].sort((a, b) => a - b);
}

/** The bin of a value: the number of edges below it. */
function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value > edges[bin]!) bin++;
  return bin;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

/** Numbers from 0 to below 1, the same for the same seed (a 32-bit linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
