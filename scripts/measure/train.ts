// Logistic regression by gradient descent (Adam) on standardised features: small, deterministic, no dependency.
import type { ScoreFile } from '../../src/matching/score-model';

export interface TrainingRow {
  features: Float64Array;
  /** 1: this talking point is meant; 0: it is not. */
  label: 0 | 1;
  weight: number;
  talkingPoint: string;
}

export interface LearnedScore {
  bias: number;
  weights: Float64Array;
  mean: Float64Array;
  deviation: Float64Array;
}

const STEPS = 600;
const STEP_SIZE = 0.05;

/** Minimises the weighted mean log loss plus `shrink`/2 x |w|^2. The same rows give the same numbers. */
export function train(rows: readonly TrainingRow[], shrink = 1e-3): LearnedScore {
  const size = rows[0]?.features.length ?? 0;
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { features } of rows) for (let j = 0; j < size; j++) mean[j]! += features[j]! / rows.length;
  for (const { features } of rows)
    for (let j = 0; j < size; j++) deviation[j]! += (features[j]! - mean[j]!) ** 2 / rows.length;
  for (let j = 0; j < size; j++) deviation[j] = Math.sqrt(deviation[j]!) || 1;
  const standard = rows.map(({ features }) => features.map((value, j) => (value - mean[j]!) / deviation[j]!));
  const weightSum = rows.reduce((sum, row) => sum + row.weight, 0);
  const parameters = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size + 1);
    rows.forEach((row, i) => {
      const values = standard[i]!;
      let sum = parameters[size]!;
      for (let j = 0; j < size; j++) sum += parameters[j]! * values[j]!;
      const error = ((1 / (1 + Math.exp(-sum)) - row.label) * row.weight) / weightSum;
      for (let j = 0; j < size; j++) gradient[j]! += error * values[j]!;
      gradient[size]! += error;
    });
    for (let j = 0; j <= size; j++) {
      if (j < size) gradient[j]! += shrink * parameters[j]!;
      first[j] = 0.9 * first[j]! + 0.1 * gradient[j]!;
      second[j] = 0.999 * second[j]! + 0.001 * gradient[j]! ** 2;
      const m = first[j]! / (1 - 0.9 ** step);
      const s = Math.sqrt(second[j]! / (1 - 0.999 ** step)) + 1e-8;
      parameters[j]! -= (STEP_SIZE * m) / s;
    }
  }
  return { bias: parameters[size]!, weights: parameters.slice(0, size), mean, deviation };
}

/** Probability of a feature vector under a learned score. */
export function predict(score: LearnedScore, features: Float64Array): number {
  let sum = score.bias;
  for (let j = 0; j < features.length; j++)
    sum += (score.weights[j]! * (features[j]! - score.mean[j]!)) / score.deviation[j]!;
  return 1 / (1 + Math.exp(-sum));
}

/** The learned numbers by feature name, rounded to six digits, as rules/measured/score.json holds them. */
export function toScoreFile(
  score: LearnedScore,
  names: readonly string[],
  thresholds: ScoreFile['thresholds'],
): ScoreFile {
  const named = (values: Float64Array) =>
    Object.fromEntries(names.map((name, i) => [name, Number(values[i]!.toPrecision(6))]));
  return {
    bias: Number(score.bias.toPrecision(6)),
    weights: named(score.weights),
    mean: named(score.mean),
    deviation: named(score.deviation),
    thresholds,
  };
}
