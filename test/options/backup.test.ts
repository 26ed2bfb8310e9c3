// Settings as a file: there and back unchanged, everything else refused with its reason, differences told.
import { describe, expect, it } from 'vitest';
import { fileName, fromFile, toFile } from '../../src/options/backup';
import { differenceText } from '../../src/options/difference-text';
import { differences } from '../../src/options/differences';
import { defaultSettings } from '../../src/settings/defaults';
import { wordsOf } from '../words-from-file';
import { state } from './fixtures';

const now = new Date('2026-11-23T10:00:00Z');
const file = toFile(state.settings, now);

describe('a settings file', () => {
  it('gives the same settings back', () => {
    expect(fromFile(file)).toEqual({ ok: true, settings: state.settings });
    expect(fileName(now)).toBe('refrain-settings-2026-11-23.json');
  });

  it.each([
    ['not json at all', { ok: false, problem: 'not-json' }],
    ['{"format": 1, "settings": {}}', { ok: false, problem: 'no-settings' }],
    ['[]', { ok: false, problem: 'no-settings' }],
    [file.replace('"format": 1', '"format": 2'), { ok: false, problem: 'too-new' }],
    [file.replace('"balanced"', '"loud"'), { ok: false, problem: 'bad-value', key: 'threshold' }],
    [file.replace('"count"', '1'), { ok: false, problem: 'bad-value', key: 'ruleSets.war-origins' }],
  ])('refuses %#', (text, outcome) => {
    expect(fromFile(text)).toEqual(outcome);
  });

  it('drops keys that it does not know', () => {
    const more = file.replace('"version": 1,', '"version": 1, "evil": true,');
    expect(fromFile(more)).toEqual({ ok: true, settings: state.settings });
  });
});

describe('differences', () => {
  it('are none between the same settings, whatever the order of lists', () => {
    const turned = { ...state.settings, sitesOff: [...state.settings.sitesOff].reverse() };
    expect(differences(state.settings, turned)).toEqual([]);
    const spelledOut = { ...defaultSettings, ruleSets: { 'peace-terms': 'mark' as const } };
    expect(differences(defaultSettings, spelledOut)).toEqual([]);
  });

  it('are told in words, in the order of the page', () => {
    const after = { ...state.settings, threshold: 'strict' as const, hint: false, theme: 'dark' as const };
    const found = differences(defaultSettings, after);
    expect(found.map((difference) => differenceText(wordsOf('en'), difference, state.catalogue))).toEqual([
      'Sensitivity: Balanced → Strict',
      'Colours of Refrain’s own windows: As the system → Dark',
      'Show a hint while the pointer rests on a mark: yes → no',
      'Economy and sanctions: Mark → Off',
      'How the war began: Mark → Count',
      'Catalogue: 1 added',
      'Sites: 2 added',
      'Not a match: 1 added',
    ]);
  });
});
