// The talking point's schema as JSON Schema.
import { toJsonSchema } from '@valibot/to-json-schema';
import { TalkingPoint } from '../../src/catalogue/talking-point';

export const SCHEMA_FILE = 'src/catalogue/talking-point.schema.json';

/** What editors can check while typing; checks that are code (Unicode form, days of the calendar) are left to the build. */
export function talkingPointSchema(): object {
  const schema = toJsonSchema(TalkingPoint, { typeMode: 'input', errorMode: 'ignore' });
  return {
    ...schema,
    title: 'Talking point',
    description:
      'One claim that the Kremlin repeats, with its wordings, its assessment and its own test sentences.',
  };
}
