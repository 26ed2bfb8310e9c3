// What differs between two settings, for the preview of an import.
import type { Settings } from '../settings/settings';

export type Difference =
  | { of: 'threshold' | 'theme'; before: string; after: string }
  | { of: 'hint'; before: boolean; after: boolean }
  | { of: 'ruleSet'; id: string; before: string; after: string }
  | { of: 'sitesOff' | 'talkingPointsOff' | 'dismissals'; added: number; removed: number };

function lists(
  of: 'sitesOff' | 'talkingPointsOff' | 'dismissals',
  before: string[],
  after: string[],
): Difference[] {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((item) => !old.has(item)).length;
  const removed = before.filter((item) => !now.has(item)).length;
  return added + removed > 0 ? [{ of, added, removed }] : [];
}

function keysOf({ dismissals }: Settings): string[] {
  return dismissals.map(({ talkingPoint, passage }) => `${talkingPoint} ${passage}`);
}

/** In the order of the settings page; empty where nothing differs. */
export function differences(before: Settings, after: Settings): Difference[] {
  const found: Difference[] = [];
  for (const of of ['threshold', 'theme'] as const) {
    if (before[of] !== after[of]) found.push({ of, before: before[of], after: after[of] });
  }
  if (before.hint !== after.hint) found.push({ of: 'hint', before: before.hint, after: after.hint });
  for (const id of new Set([...Object.keys(before.ruleSets), ...Object.keys(after.ruleSets)])) {
    const [from, to] = [before.ruleSets[id] ?? 'mark', after.ruleSets[id] ?? 'mark'];
    if (from !== to) found.push({ of: 'ruleSet', id, before: from, after: to });
  }
  return [
    ...found,
    ...lists('talkingPointsOff', before.talkingPointsOff, after.talkingPointsOff),
    ...lists('sitesOff', before.sitesOff, after.sitesOff),
    ...lists('dismissals', keysOf(before), keysOf(after)),
  ];
}
