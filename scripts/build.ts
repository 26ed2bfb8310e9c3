// `npm run build`: manifest.json, src/ and rules/ into dist/chrome and dist/firefox. With --watch, again on every change.
import { watch } from 'node:fs';
import { buildAll } from './build/build-all';
import { RuleError } from './rules/problem';

async function run(): Promise<boolean> {
  const start = performance.now();
  try {
    await buildAll('dist');
    console.log(`built dist/chrome and dist/firefox in ${Math.round(performance.now() - start)} ms`);
    return true;
  } catch (error) {
    console.error(error instanceof RuleError ? error.message : error);
    return false;
  }
}

const built = await run();
if (process.argv.includes('--watch')) {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['src', 'rules', 'icons', 'manifest.json'])
    watch(folder, { recursive: folder !== 'manifest.json' }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), 100);
    });
} else if (!built) process.exit(1);
