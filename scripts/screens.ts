// Takes docs/screens/ anew: the marked page, the popover, the popup, the settings and the welcome page in Chromium,
// with the built extension. Usage: npm run screens [-- NAME...], where names are those of the pictures.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Driver } from './browsers/driver';
import { serve } from './browsers/serve';
import { buildAll } from './build/build-all';
import { SHOTS, type Shot } from './screens/shots';
import { take } from './screens/take';

const OUT = 'docs/screens';
const BUILD = '.cache/screens';

/** The extension with one language only, which every browser then shows; "rtl" turns the English screens round. */
function inLanguage(language: Shot['language']): string {
  const folder = join(BUILD, language ?? 'en');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(BUILD, 'chrome'), folder, { recursive: true });
  if (!language) return folder;
  const english = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(
    readFileSync(language === 'rtl' ? english : join(folder, `_locales/${language}/messages.json`), 'utf8'),
  );
  if (language === 'rtl') messages.direction.message = 'rtl';
  rmSync(join(folder, '_locales'), { recursive: true });
  mkdirSync(join(folder, '_locales/en'), { recursive: true });
  writeFileSync(english, JSON.stringify(messages));
  return folder;
}

async function main(names: readonly string[]): Promise<void> {
  const wanted = SHOTS.filter(({ name }) => names.length === 0 || names.includes(name));
  await buildAll(BUILD);
  mkdirSync(OUT, { recursive: true });
  const server = await serve('test/pages');
  for (const language of new Set(wanted.map((shot) => shot.language))) {
    const driver = await Driver.launch('chrome', { extension: resolve(inLanguage(language)) });
    try {
      for (const shot of wanted.filter((one) => one.language === language)) {
        await take(driver, `${server.url}/news-story.html`, shot, `${OUT}/${shot.name}.png`);
        process.stdout.write(`${OUT}/${shot.name}.png\n`);
      }
    } finally {
      await driver.close();
    }
  }
  await server.close();
}

await main(process.argv.slice(2));
