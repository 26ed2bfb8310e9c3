// Takes docs/screens/ anew: the marked page, the popover, the popup, the settings and the welcome page in Chromium,
// with the built extension. Usage: npm run screens [-- NAME...], where names are those of the pictures.
import { mkdirSync } from 'node:fs';
import { Driver } from './browsers/driver';
import { serve } from './browsers/serve';
import { buildAll } from './build/build-all';
import { SHOTS } from './screens/shots';
import { take } from './screens/take';

const OUT = 'docs/screens';

async function main(names: readonly string[]): Promise<void> {
  await buildAll('dist');
  mkdirSync(OUT, { recursive: true });
  const server = await serve('test/pages');
  const driver = await Driver.launch('chrome', { extension: 'dist/chrome' });
  try {
    for (const shot of SHOTS) {
      if (names.length > 0 && !names.includes(shot.name)) continue;
      await take(driver, `${server.url}/news-story.html`, shot, `${OUT}/${shot.name}.png`);
      process.stdout.write(`${OUT}/${shot.name}.png\n`);
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

await main(process.argv.slice(2));
