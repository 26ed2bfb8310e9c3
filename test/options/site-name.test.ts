// What people type as a site, and where the page's address leads.
import { expect, it } from 'vitest';
import { parseRoute } from '../../src/options/route';
import { parseSite } from '../../src/options/site-name';

it.each([
  ['news.example.com', 'news.example.com'],
  [' https://News.Example.com/a?b#c ', 'news.example.com'],
  ['http://localhost:3000', 'localhost'],
  ['новини.укр', 'xn--b1amarcd.xn--j1amh'],
  ['', null],
  ['two words', null],
  ['nonsense', null],
  ['about:blank', null],
  ['ftp://files.example.com', null],
])('takes "%s" for %s', (typed, host) => {
  expect(parseSite(typed)).toBe(host);
});

it.each([
  ['', 'marked', null],
  ['#sites', 'sites', null],
  ['#catalogue/root-causes-first', 'catalogue', 'root-causes-first'],
  ['#toString', 'marked', null],
  ['#nowhere/x', 'marked', null],
])('leads %s to %s', (hash, section, item) => {
  expect(parseRoute(hash)).toEqual({ section, item });
});
