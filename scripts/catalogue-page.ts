// `npm run catalogue`: writes CATALOGUE.md from the rules.
import { writeFileSync } from 'node:fs';
import { CATALOGUE_PAGE, cataloguePage } from './rules/catalogue-page';
import { RuleError } from './rules/problem';
import { readCatalogueOrThrow } from './rules/read-catalogue';

try {
  const page = cataloguePage(readCatalogueOrThrow('rules'));
  writeFileSync(CATALOGUE_PAGE, page);
  console.log(`wrote ${CATALOGUE_PAGE}, ${Math.round(page.length / 1024)} kB`);
} catch (error) {
  if (!(error instanceof RuleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
