// The texts of the catalogue: read once per life of the worker from the packaged file.
import browser from 'webextension-polyfill';
import type { CatalogueEntry, CatalogueTexts } from '../catalogue/texts';

let catalogue: Promise<CatalogueTexts> | undefined;

/** The whole catalogue as it is shown. */
export function readCatalogueTexts(): Promise<CatalogueTexts> {
  catalogue ??= fetch(browser.runtime.getURL('catalogue.json'))
    .then((response) => response.json())
    .catch((error) => {
      // The next question asks again.
      catalogue = undefined;
      throw error;
    });
  return catalogue;
}

/** The texts of one talking point, by its id or by an id that was merged into it. */
export async function textsOf(id: string): Promise<CatalogueEntry | null> {
  const { talkingPoints, aliases } = await readCatalogueTexts();
  const wanted = aliases[id] ?? id;
  return talkingPoints.find((entry) => entry.id === wanted) ?? null;
}
