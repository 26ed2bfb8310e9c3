// Searching the catalogue, misspelt or not.
import { describe, expect, it } from 'vitest';
import { catalogueSearch } from '../../src/components/catalogue-search';
import type { CatalogueEntry } from '../../src/messages/protocol';
import { texts } from '../popover/fixtures';

const entry = (id: string, title: string, claim: string, phrasings: string[] = []): CatalogueEntry => ({
  ...texts,
  id,
  title,
  claim,
  phrasings,
});

const search = catalogueSearch([
  entry(
    'oreshnik',
    'Russia says no air defence can stop the Oreshnik missile',
    'The Oreshnik missile cannot be intercepted.',
  ),
  entry(
    'nato',
    'Russia says NATO’s expansion provoked the war',
    'NATO’s expansion to the east forced Russia to act.',
  ),
  entry(
    'charter',
    'Russia says it seeks peace on the basis of the UN Charter',
    'Russia wants peace on the basis of the UN Charter.',
    ['Росія готова до миру на основі Статуту ООН'],
  ),
]);
const ids = (query: string) => search(query).map(({ id }) => id);

describe('catalogue search', () => {
  it.each([
    ['oreshnk', 'oreshnik'],
    ['Oreshnik', 'oreshnik'],
    ['nato expnsion', 'nato'],
    ['charter peace', 'charter'],
    ['Статуту', 'charter'],
  ])('finds "%s"', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('finds nothing for nothing and for nonsense', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('qqqqzzzz')).toEqual([]);
  });
});
