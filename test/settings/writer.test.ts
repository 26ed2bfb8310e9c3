// Changes that come at once, to a store that is slow and sometimes refuses: none is lost, none is applied twice.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChange, type SettingsChange } from '../../src/settings/change';
import { defaultSettings } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/settings';
import { createSettingsWriter } from '../../src/settings/writer';

const name = fc.constantFrom('a', 'b', 'c');
const change: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc.record({
    set: fc.constant('ruleSetLevel' as const),
    ruleSet: name,
    level: fc.constantFrom('off', 'count', 'mark'),
  }),
  fc.record({ set: fc.constant('talkingPoint' as const), id: name, on: fc.boolean() }),
  fc.record({ set: fc.constant('site' as const), host: name, on: fc.boolean() }),
  fc.record({
    set: fc.constant('threshold' as const),
    threshold: fc.constantFrom('strict', 'balanced', 'wide'),
  }),
  fc.record({ set: fc.constant('dismiss' as const), talkingPoint: name, passage: name }),
  fc.record({ set: fc.constant('undismiss' as const), talkingPoint: name, passage: name }),
  fc.constant({ set: 'all' as const, settings: defaultSettings }),
);

it('stores what the changes give one after the other, however reads and writes are delayed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ change, refused: fc.boolean() }), { minLength: 1, maxLength: 8 }),
      async (scheduler, steps) => {
        let stored: Settings = defaultSettings;
        let writes = 0;
        const changeSettings = createSettingsWriter({
          read: () => scheduler.schedule(Promise.resolve(), 'read').then(() => stored),
          async write(settings) {
            const refused = steps[writes++]?.refused;
            await scheduler.schedule(Promise.resolve(), 'write');
            if (refused) throw new Error('the store is full');
            stored = settings;
          },
          now: () => 0,
        });
        const answers = steps.map((step) =>
          changeSettings(step.change).then(
            (settings) => ({ settings }),
            () => 'refused',
          ),
        );
        await scheduler.waitFor(Promise.all(answers));

        let expected = defaultSettings;
        const outcomes: unknown[] = [];
        for (const step of steps) {
          if (step.refused) outcomes.push('refused');
          else {
            expected = applyChange(expected, step.change, 0);
            outcomes.push({ settings: expected });
          }
        }
        expect(await Promise.all(answers)).toEqual(outcomes);
        expect(stored).toEqual(expected);
      },
    ),
  );
});
