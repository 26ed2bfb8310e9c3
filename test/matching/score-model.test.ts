// The score: trees evaluated one by one, and given up only when hopeless.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureNames } from '../../src/matching/features';
import { createScoreModel } from '../../src/matching/score-model';
import { measured, propertyRuns } from './compiled';

const { score } = measured;
const model = createScoreModel(score, 'en');

/** The sum as docs and the weights file define it. */
function plainProbability(features: Float64Array): number {
  let sum = score.bias;
  for (const { splits, limits, leaves } of score.trees) {
    let node = 0;
    while (node < splits.length) {
      const feature = (featureNames as readonly string[]).indexOf(score.features[splits[node]!]!);
      node = 2 * node + (features[feature]! > limits[node]! ? 2 : 1);
    }
    sum += leaves[node - splits.length]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

const vectors = fc
  .array(fc.double({ min: -1, max: 3, noNaN: true }), {
    minLength: featureNames.length,
    maxLength: featureNames.length,
  })
  .map((list) => Float64Array.from(list));

describe('the score', () => {
  it('is the sum of a leaf of each tree', () => {
    fc.assert(
      fc.property(vectors, (features) => {
        expect(model.probability(features)).toBeCloseTo(plainProbability(features), 9);
      }),
      { numRuns: Math.ceil(propertyRuns / 4) },
    );
  });

  it('is exact where it reaches what is asked for, and below that where it does not', () => {
    fc.assert(
      fc.property(vectors, fc.constantFrom(0.01, 0.03, 0.2, 0.5, 0.9), (features, least) => {
        const whole = model.probability(features);
        const asked = model.probability(features, least);
        if (whole >= least) expect(asked).toBe(whole);
        else expect(asked).toBeLessThan(least);
        expect(model.probability(features, whole * 0.999)).toBe(whole);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('refuses a file that names a feature or language that there is not', () => {
    expect(() => createScoreModel({ ...score, features: ['nonsense'] }, 'en')).toThrow(
      'does not exist: nonsense',
    );
    expect(() => createScoreModel(score, 'xx')).toThrow('no thresholds for "xx"');
  });
});
