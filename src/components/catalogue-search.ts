// Finds talking points by a few words, misspelt or not ("oreshnk" finds Oreshnik). Only for the catalogue's own short
// texts: fuse.js is not made for scanning articles.
import Fuse from 'fuse.js';
import type { CatalogueEntry } from '../messages/protocol';

/** What is asked, and an answer in order of closeness. */
export type CatalogueSearch = (query: string) => CatalogueEntry[];

/** Builds the index once; each question then takes a few milliseconds. */
export function catalogueSearch(entries: readonly CatalogueEntry[]): CatalogueSearch {
  const fuse = new Fuse(entries, {
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    threshold: 0.3,
    minMatchCharLength: 2,
    keys: [
      { name: 'claim', weight: 3 },
      { name: 'title', weight: 3 },
      { name: 'phrasings', weight: 1 },
    ],
  });
  return (query) => (query.trim() ? fuse.search(query.trim()).map(({ item }) => item) : []);
}
