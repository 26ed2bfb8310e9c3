// What a talking point is, as rule authors write it (YAML) and as the build and packs carry it (JSON).
// One schema serves the build, `check:rules`, and packs that a reader subscribes to.
import * as v from 'valibot';

/** A talking point's name for ever: lower-case words joined by hyphens. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case letters, digits and single hyphens, as in "root-causes-first"',
  ),
  v.maxLength(80),
);

/** Text in Unicode NFC without control characters or surrounding space, so that offsets and comparisons are stable. */
export const Text = v.pipe(
  v.string(),
  v.check((text) => text === text.normalize('NFC'), 'write the text in Unicode NFC'),
  v.check((text) => text.trim().length > 0, 'must not be empty'),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
  v.check((text) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text), 'remove the control characters'),
  v.maxLength(4000),
);

export const IsoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD'),
  v.check(
    (date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date),
    'no such day',
  ),
);

/** A day, or where a source gives no day, a month or a year. */
const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD'),
);

export const HttpsUrl = v.pipe(
  v.string(),
  v.url('not a web address'),
  v.startsWith('https://', 'only https addresses are shown'),
  v.regex(/^[^\s<>"`]+$/, 'an address holds no spaces, quotes, "<" or ">"'),
);

export const LanguageCode = v.picklist(['en', 'ru', 'uk']);
export type LanguageCode = v.InferOutput<typeof LanguageCode>;

export const StanceName = v.picklist(['refuted', 'attributed', 'unattributed']);

const byLanguage = <Schema extends v.GenericSchema>(list: Schema) =>
  v.strictObject({ en: v.optional(list), ru: v.optional(list), uk: v.optional(list) });

const Speaker = v.strictObject({
  who: Text,
  role: v.optional(Text),
  date: v.optional(PartialDate),
  where: v.optional(Text),
});

/**
 * Where something was read. `publisher` is who says it, `via` the outlet that relays it where the original was not seen
 * ("ISW, via RBC-Ukraine"). `date` is the page's own date and absent where the page shows none; `report_date` is the day
 * of the ISW report or of the remarks relayed and is never shown as the page's date.
 */
const Source = v.strictObject({
  publisher: Text,
  via: v.optional(Text),
  title: v.optional(Text),
  report: v.optional(Text),
  date: v.optional(IsoDate),
  report_date: v.optional(IsoDate),
  url: HttpsUrl,
  supports: v.optional(v.picklist(['assessment', 'claim', 'context']), 'assessment'),
});
export type Source = v.InferOutput<typeof Source>;

const MatchExample = v.strictObject({
  text: Text,
  stance: StanceName,
  language: v.optional(LanguageCode, 'en'),
  role: v.optional(v.picklist(['paragraph', 'heading', 'quote', 'caption', 'list']), 'paragraph'),
  before: v.optional(Text),
  headline: v.optional(Text),
});
const IgnoreExample = v.union([
  Text,
  v.strictObject({ text: Text, language: v.optional(LanguageCode, 'en') }),
]);

const Translation = v.strictObject({
  title: v.optional(Text),
  claim: v.optional(Text),
  assessment: v.optional(Text),
  context: v.optional(Text),
});

export const TalkingPoint = v.strictObject({
  id: Id,
  title: Text,
  claim: Text,
  kind: v.picklist(['fact', 'forecast', 'demand', 'threat', 'opinion']),
  status: v.picklist(['current', 'dated', 'retired']),
  since: v.optional(PartialDate),
  until: v.optional(PartialDate),
  said_by: v.pipe(v.array(Speaker), v.minLength(1, 'name at least one person or body who said it')),
  phrasings: byLanguage(v.array(Text)),
  patterns: v.optional(byLanguage(v.array(Text)), {}),
  assessment: Text,
  context: v.optional(Text),
  sources: v.pipe(v.array(Source), v.minLength(1, 'an assessment needs at least one source')),
  related: v.optional(v.array(Id), []),
  aliases: v.optional(v.array(Id), []),
  translations: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), Translation), {}),
  examples: v.strictObject({
    match: v.pipe(v.array(MatchExample), v.minLength(1, 'give at least one example that must match')),
    beyond: v.optional(v.pipe(v.array(MatchExample), v.maxLength(1, 'at most one "beyond" example')), []),
    ignore: v.pipe(v.array(IgnoreExample), v.minLength(1, 'give at least one example that must not match')),
  }),
});
/** One claim that the Kremlin repeats, with its wordings, its assessment and its own test sentences. */
export type TalkingPoint = v.InferOutput<typeof TalkingPoint>;

export const RuleSet = v.strictObject({
  id: Id,
  name: Text,
  description: Text,
  maintainers: v.pipe(v.array(Text), v.minLength(1)),
  licence: Text,
  translations: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
      v.strictObject({ name: v.optional(Text), description: v.optional(Text) }),
    ),
    {},
  ),
});
/** A named group of talking points that the reader switches as one. */
export type RuleSet = v.InferOutput<typeof RuleSet>;
