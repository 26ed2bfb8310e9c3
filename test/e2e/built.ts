// Where the built extension is.
import { resolve } from 'node:path';
import type { BrowserKind } from './driver';

/** Folder of the extension for a browser, as the build leaves it; DIST names another place. */
export function built(kind: BrowserKind): string {
  return resolve(process.env.DIST ?? 'dist', kind);
}
