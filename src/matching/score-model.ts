// The learned score: a logistic regression over the named features, with thresholds per language.
import * as v from 'valibot';
import { type FeatureName, featureNames } from './features';
import type { Threshold } from './types';

const Numbers = v.record(v.string(), v.pipe(v.number(), v.finite()));
const Thresholds = v.strictObject({ strict: v.number(), balanced: v.number(), wide: v.number() });

/** What rules/measured/score.json holds. Features are standardised with `mean` and `deviation` before they are weighted. */
export const ScoreFile = v.strictObject({
  bias: v.number(),
  weights: Numbers,
  mean: Numbers,
  deviation: Numbers,
  /** Named probabilities per language, chosen from measured flags on neutral text. */
  thresholds: v.record(v.string(), Thresholds),
});
export type ScoreFile = v.InferOutput<typeof ScoreFile>;

export interface ScoreModel {
  /** Probability 0 to 1 for a filled feature vector. */
  probability: (features: Float64Array) => number;
  thresholds: Readonly<Record<Threshold, number>>;
}

/** Prepares the model for one language. A feature that the file lacks weighs nothing; unknown names in it are an error. */
export function createScoreModel(file: ScoreFile, language: string): ScoreModel {
  const unknown = Object.keys(file.weights).find((name) => !featureNames.includes(name as FeatureName));
  if (unknown) throw new RangeError(`the weights name a feature that does not exist: ${unknown}`);
  const scale = Float64Array.from(
    featureNames,
    (name) => (file.weights[name] ?? 0) / (file.deviation[name] || 1),
  );
  const bias = featureNames.reduce((sum, name, i) => sum - scale[i]! * (file.mean[name] ?? 0), file.bias);
  const thresholds = file.thresholds[language];
  if (!thresholds) throw new RangeError(`the weights have no thresholds for "${language}"`);
  return {
    probability: (features) => {
      let sum = bias;
      for (let i = 0; i < scale.length; i++) sum += scale[i]! * features[i]!;
      return 1 / (1 + Math.exp(-sum));
    },
    thresholds,
  };
}
