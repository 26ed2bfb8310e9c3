// @vitest-environment happy-dom
// The settings page: every section shows what is set and asks for what is changed.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { OptionsApp } from '../../src/options/app';
import { toFile } from '../../src/options/backup';
import type { OptionsState } from '../../src/options/state';
import { defaultSettings } from '../../src/settings/defaults';
import { texts } from '../popover/fixtures';
import { render } from '../render';
import { recordingActions, state } from './fixtures';

function options(hash: string, change: Partial<OptionsState> = {}) {
  location.hash = hash;
  const actions = recordingActions();
  return {
    ...render(<OptionsApp state={{ ...state, ...change }} actions={actions} />),
    asked: actions.asked,
  };
}

it('names the section in heading and navigation', () => {
  const { find } = options('#sites');
  expect(find('h1').textContent).toBe('Sites');
  expect(find('[aria-current="page"]').textContent).toBe('Sites');
});

describe('what is marked', () => {
  it('describes each rule set with count and date, and sets its level', () => {
    const { find, all, asked } = options('#marked');
    expect(all('.row')[0]?.textContent).toContain('Claims about: peace terms.');
    expect(all('.row')[0]?.textContent).toContain('1 catalogued claim, newest assessment 6 December 2024');
    act(() => find<HTMLInputElement>('input[name="level-peace-terms"][value="off"]').click());
    expect(asked).toEqual([{ set: 'ruleSetLevel', ruleSet: 'peace-terms', level: 'off' }]);
  });
});

it('gives only the month of an assessment whose day is not known', () => {
  const [entry] = state.catalogue?.talkingPoints ?? [];
  const about = { ...entry!, assessed: { date: '2026-05-25', of: 'aboutReport' as const } };
  const { all } = options('#marked', { catalogue: { ...state.catalogue!, talkingPoints: [about] } });
  expect(all('.row')[0]?.textContent).toContain('1 catalogued claim, newest assessment May 2026');
});

describe('the catalogue', () => {
  it('opens the talking point of the address and switches it off', () => {
    const { find, all, asked, text } = options(`#catalogue/${texts.id}`);
    expect(all('details[open]').length).toBe(1);
    expect(text()).toContain(texts.assessment);
    act(() => find<HTMLInputElement>('[role="switch"]').click());
    expect(asked).toEqual([{ set: 'talkingPoint', id: texts.id, on: false }]);
  });

  it('narrows to a rule set, and to what is switched off', () => {
    expect(options('#catalogue/nuclear-threats').all('.entry').length).toBe(1);
    expect(options('#catalogue/!off').find('.entry').textContent).toContain('Oreshnik');
  });
});

describe('sites', () => {
  it('adds a site from an address and refuses nonsense with a word of help', () => {
    const { find, asked, text } = options('#sites');
    const type = (typed: string) =>
      act(() => {
        const input = find<HTMLInputElement>('#site');
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const submit = () =>
      act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    type('nonsense');
    submit();
    expect(text()).toContain('Type a site such as');
    type('https://news.example.org/story');
    submit();
    expect(asked).toEqual([{ set: 'site', host: 'news.example.org', on: false }]);
  });

  it('switches a site on again', () => {
    const { click, asked } = options('#sites');
    click('Switch on again: example.org');
    expect(asked).toEqual([{ set: 'site', host: 'example.org', on: true }]);
  });
});

it('takes a "not a match" back', () => {
  const { click, asked, text } = options('#dismissed');
  expect(text()).toContain(`${texts.title} · 3 October 2026`);
  const [{ talkingPoint, passage } = { talkingPoint: '', passage: '' }] = state.settings.dismissals;
  click(`Take back: ${passage}`);
  expect(asked).toEqual([{ set: 'undismiss', talkingPoint, passage }]);
});

it('sets the theme and the hint', () => {
  const { find, asked } = options('#appearance');
  act(() => find<HTMLInputElement>('input[value="dark"]').click());
  act(() => find<HTMLInputElement>('[role="switch"]').click());
  expect(asked).toEqual([
    { set: 'theme', theme: 'dark' },
    { set: 'hint', hint: false },
  ]);
});

it('shows the keys that are set, and leads to where they are changed', () => {
  const { click, asked, text, all } = options('#keyboard');
  expect(all('.row')[0]?.textContent).toContain('AltShiftN');
  expect(text()).toContain('no keys set');
  click('Change keys in the browser');
  expect(asked).toEqual(['openShortcuts']);
});

describe('settings as a whole', () => {
  async function importFile(text: string, settings = state.settings) {
    const page = options('#backup', { settings });
    const input = page.find<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(input, 'files', { value: [new File([text], 'settings.json')] });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise<void>((resolve) => setImmediate(resolve));
    });
    return page;
  }

  it('saves a file', () => {
    const { click, asked } = options('#backup');
    click('Save settings to a file');
    expect(asked[0]).toEqual([expect.stringMatching(/^refrain-settings-.*\.json$/), expect.any(String)]);
  });

  it('imports only after a preview', async () => {
    const { click, asked, text } = await importFile(toFile(state.settings, new Date()), defaultSettings);
    expect(text()).toContain('Sites: 2 added');
    expect(asked).toEqual([]);
    click('Use these settings');
    expect(asked).toEqual([{ set: 'all', settings: state.settings }]);
  });

  it('says what is wrong with a file', async () => {
    expect((await importFile('{}')).text()).toContain('it holds no settings');
    expect((await importFile(toFile(state.settings, new Date()))).text()).toContain('that you have now');
  });

  it('resets, and takes the reset back', () => {
    const { click, asked } = options('#backup');
    click('Reset all settings');
    click('Undo');
    expect(asked).toEqual([
      { set: 'all', settings: defaultSettings },
      { set: 'all', settings: state.settings },
    ]);
  });
});
