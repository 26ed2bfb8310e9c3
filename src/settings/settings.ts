// The one settings object. What is stored is validated at this edge; everything else trusts the type.
import * as v from 'valibot';

export const RuleSetLevel = v.picklist(['off', 'count', 'mark']);
/** off: not matched; count: counted on the badge and listed, not painted; mark: painted too. */
export type RuleSetLevel = v.InferOutput<typeof RuleSetLevel>;

const Dismissal = v.strictObject({
  talkingPoint: v.string(),
  /** The passage's own words, kept on this device so that the same passage is not marked again. */
  passage: v.string(),
  /** Milliseconds since 1970, within what a date can be. */
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
});
/** A passage that the reader called "not a match". */
export type Dismissal = v.InferOutput<typeof Dismissal>;

export const Settings = v.object({
  version: v.literal(1),
  /** Level per rule-set id; a set that is absent has level "mark". */
  ruleSets: v.record(v.string(), RuleSetLevel),
  threshold: v.picklist(['strict', 'balanced', 'wide']),
  /** Host names (without port) on which nothing is read or marked. */
  sitesOff: v.array(v.string()),
  /** Ids of talking points that the reader switched off. */
  talkingPointsOff: v.array(v.string()),
  dismissals: v.array(Dismissal),
  /** Colour scheme of our own screens; marks follow the page. */
  theme: v.picklist(['system', 'light', 'dark']),
  /** Whether resting on a mark shows a hint beside it. */
  hint: v.boolean(),
});
export type Settings = v.InferOutput<typeof Settings>;
