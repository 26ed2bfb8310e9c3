// Where the browsers are on this machine.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

const NAMES: Record<BrowserKind, string[]> = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

/** The path of a browser: from CHROMIUM or FIREFOX in the environment, else from PATH; undefined where there is none. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = kind === 'chrome' ? process.env.CHROMIUM : process.env.FIREFOX;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable);
}

/** The browsers to test in: both, or those that BROWSERS names ("chrome", "firefox", separated by commas). */
export function browsersUnderTest(): BrowserKind[] {
  const wanted = process.env.BROWSERS?.split(',') ?? ['chrome', 'firefox'];
  return (['chrome', 'firefox'] as const).filter((kind) => wanted.includes(kind));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
