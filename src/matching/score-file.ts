// Reading rules/measured/score.json: the shape of score-shape.ts, validated.
import * as v from 'valibot';
import { type ScoreFile, TREE_LEAVES, TREE_SPLITS } from './score-shape';

const finite = v.pipe(v.number(), v.finite());
const Thresholds = v.strictObject({ strict: finite, balanced: finite, wide: finite });

/** Throws where a file is not of that shape. */
export const ScoreFileSchema: v.GenericSchema<ScoreFile> = v.strictObject({
  features: v.array(v.string()),
  bias: finite,
  trees: v.array(
    v.strictObject({
      splits: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.length(TREE_SPLITS)),
      limits: v.pipe(v.array(finite), v.length(TREE_SPLITS)),
      leaves: v.pipe(v.array(finite), v.length(TREE_LEAVES)),
    }),
  ),
  thresholds: v.record(v.string(), Thresholds),
});
