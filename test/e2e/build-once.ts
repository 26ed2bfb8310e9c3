// Builds the extension once before any browser test, unless DIST names a build to test.
import { buildAll } from '../../scripts/build/build-all';

export async function setup(): Promise<void> {
  if (!process.env.DIST) await buildAll('dist');
}
