// @vitest-environment happy-dom
// The popup: the list as the equal of the marks, every reason why there is none, and its controls.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { PopupApp } from '../../src/popup/app';
import { summarise } from '../../src/popup/page-summary';
import type { PopupState } from '../../src/popup/state';
import { render } from '../render';
import { marks, recordingActions, state } from './fixtures';

function popup(change: Partial<PopupState> = {}) {
  const actions = recordingActions();
  return { ...render(<PopupApp state={{ ...state, ...change }} actions={actions} />), asked: actions.asked };
}

function choose(input: HTMLInputElement): void {
  act(() => input.click());
}

describe('passages', () => {
  it('counts passages, talking points and stances', () => {
    expect(summarise(marks)).toEqual({
      passages: 5,
      talkingPoints: 5,
      stances: { attributed: 3, refuted: 1, unattributed: 1 },
    });
    expect(popup().text()).toContain('5 passages resembling 5 catalogued claims');
  });

  it('lists every mark in order with its sentence and opens the one chosen', () => {
    const { all, asked } = popup();
    const items = all('.passages li');
    expect(items.map((item) => item.querySelector('.emphasis')?.textContent)).toEqual(
      marks.map(({ sentence }) => sentence),
    );
    act(() => items[1]?.querySelector('button')?.click());
    expect(asked).toEqual([['openMark', 'a', 2]]);
  });

  it('says what cannot be seen on the page', () => {
    expect(
      popup()
        .all('.passage-facts')
        .map((facts) => facts.textContent),
    ).toEqual([
      'attributed',
      'attributed to Lavrov',
      'disputed nearby',
      'no attribution foundnot visible on the page now',
      'attributedcounted, not marked',
    ]);
  });
});

describe('nothing to show', () => {
  const everyRuleSetOff = Object.fromEntries(
    (state.catalogue?.ruleSets ?? []).map(({ id }) => [id, 'off' as const]),
  );
  it.each([
    ['asking', 'Asking the page'],
    ['reading', 'Nothing found here'],
    ['not-concerned', 'does not seem to be about'],
    ['site-off', 'You switched Refrain off on this site'],
    ['no-access', 'does not let Refrain read this site'],
    ['unsupported', 'let no extension read'],
    ['failed', 'did not answer'],
  ] as const)('%s: one sentence', (status, sentence) => {
    const { find } = popup({ status, reports: [] });
    expect(find('.nothing [role="status"]').textContent).toContain(sentence);
  });

  it('says that every rule set is off', () => {
    const settings = { ...state.settings, ruleSets: everyRuleSetOff };
    expect(popup({ reports: [], settings }).text()).toContain('Every rule set is switched off');
  });

  it('says that a page was not read whole', () => {
    const { text } = popup({ reports: [{ reader: 'a', marks: [], incomplete: 'too-large' }] });
    expect(text()).toContain('very large');
  });
});

describe('controls', () => {
  it('switches the site', () => {
    const { find, asked } = popup();
    choose(find<HTMLInputElement>('.head [role="switch"]'));
    expect(asked).toEqual([{ set: 'site', host: 'news.example.com', on: false }]);
  });

  it('sets sensitivity and levels', () => {
    const { click, find, asked } = popup();
    click('What is marked');
    choose(find<HTMLInputElement>('input[value="strict"]'));
    choose(find<HTMLInputElement>('input[name="level-peace-terms"][value="count"]'));
    expect(asked).toEqual([
      { set: 'threshold', threshold: 'strict' },
      { set: 'ruleSetLevel', ruleSet: 'peace-terms', level: 'count' },
    ]);
  });

  it('finds Oreshnik misspelt and shows its assessment', () => {
    const { click, find, text } = popup();
    click('Catalogue');
    const input = find<HTMLInputElement>('input[type="search"]');
    act(() => {
      input.value = 'oreshnk';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(text()).toContain('1 talking point found');
    expect(find('.catalogue li').textContent).toContain('ISW’s assessment');
  });

  it('moves between tabs with the arrow keys', () => {
    const { all, find } = popup();
    act(() => {
      find('[role="tab"][aria-selected="true"]').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }),
      );
    });
    expect(all('[role="tab"]').map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'false',
      'false',
      'true',
    ]);
    expect(find('[role="tabpanel"]').getAttribute('aria-labelledby')).toBe('tab-catalogue');
  });
});
