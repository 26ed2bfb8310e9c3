// Settings as a file: writing one, reading one with every doubt named, and saying what it would change.
import * as v from 'valibot';
import { Settings } from '../settings/settings';

const FORMAT = 1;
/** UTF-16 units; 500 dismissals and a thousand sites take a tenth of it. */
const LONGEST = 2_000_000;

/** The file's text; `exported` is for people, nothing reads it. */
export function toFile(settings: Settings, now: Date): string {
  const file = { refrain: 'settings', format: FORMAT, exported: now.toISOString(), settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** "refrain-settings-2026-11-23.json". */
export function fileName(now: Date): string {
  return `refrain-settings-${now.toISOString().slice(0, 10)}.json`;
}

export type Imported =
  | { ok: true; settings: Settings }
  | { ok: false; problem: 'not-json' | 'no-settings' | 'too-new' }
  | { ok: false; problem: 'bad-value'; key: string };

/** Reads a file's text; anything that is not exactly our settings is refused. */
export function fromFile(text: string): Imported {
  if (text.length > LONGEST) return { ok: false, problem: 'no-settings' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  const envelope = v.safeParse(v.object({ refrain: v.literal('settings'), format: v.number() }), file);
  if (!envelope.success) return { ok: false, problem: 'no-settings' };
  if (envelope.output.format > FORMAT) return { ok: false, problem: 'too-new' };
  const result = v.safeParse(Settings, (file as { settings?: unknown }).settings);
  if (result.success) return { ok: true, settings: result.output };
  return { ok: false, problem: 'bad-value', key: v.getDotPath(result.issues[0]) ?? '' };
}
