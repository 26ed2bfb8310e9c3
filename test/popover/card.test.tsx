// @vitest-environment happy-dom
// What the popover shows and asks for, without the page around it.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Card } from '../../src/popover/card';
import type { PopoverActions, PopoverView } from '../../src/popover/types';
import { render } from '../render';
import { recordingActions, texts, view } from './fixtures';

function card(change: Partial<PopoverView> = {}, instead: Partial<PopoverActions> = {}) {
  const actions = { ...recordingActions(), ...instead };
  const element = (shown: Partial<PopoverView>) => (
    <Card view={{ ...view, ...shown }} actions={actions} pinned={false} onPin={() => {}} onClose={() => {}} />
  );
  const rendered = render(element(change));
  return {
    ...rendered,
    asked: actions.asked,
    update: (next: Partial<PopoverView>) => rendered.rerender(element(next)),
  };
}

describe('the popover', () => {
  it('is a dialog named by what it says', () => {
    const { find, root } = card();
    const dialog = find('[role="dialog"]');
    const label = dialog.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(label.map((id) => root.querySelector(`#${id}`)?.textContent)).toEqual([
      'Resembles a claim also made by Russian officials',
      texts.title,
    ]);
    expect(dialog.hasAttribute('aria-modal')).toBe(false);
  });

  it('shows claim, speaker, stance, assessment, context, rule set and the small print', () => {
    const shown = card().text();
    for (const part of [
      texts.claim,
      'Sergey Lavrov, foreign minister, 5 December 2024, interview with Tucker Carlson',
      'Words nearby attribute it to Lavrov.',
      'ISW’s assessment',
      texts.assessment,
      'report of 6 December 2024, ',
      'Background, not from ISW',
      texts.context ?? '',
      'Rule set: Peace terms',
      'it says nothing about the author’s intent or source',
      'not affiliated',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('sets the claim without quotation marks: it is our wording, with names and dates below', () => {
    expect(card().find('.wording').querySelector('q')).toBeNull();
    expect(card().find('.wording').textContent).toBe(texts.claim);
  });

  it('links to the sources, https only, without telling them where the reader comes from', () => {
    const { all, text } = card({
      texts: {
        ...texts,
        sources: [...texts.sources, { publisher: 'X', url: 'javascript:alert(1)', supports: 'context' }],
      },
    });
    expect(text()).toContain('ISW, via RBC-Ukraine · 7 December 2024');
    expect(text()).toContain('Russian Offensive Campaign Assessment, December 6, 2024');
    const links = all('a');
    const [ofAssessment, ...ofSources] = links.map((link) => link.getAttribute('href'));
    expect(ofAssessment).toBe(texts.sources[0]?.url);
    expect(ofSources).toEqual(texts.sources.map(({ url }) => url));
    for (const link of links) {
      expect(link.getAttribute('rel')).toContain('noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  it('says why it matched, with the aligned words emphasised', () => {
    const { all, text } = card();
    expect(all('.why strong').map((word) => word.textContent)).toEqual([
      'ready',
      'peace',
      'basis',
      'UN',
      'Charter',
      'entirety',
    ]);
    expect(text()).toContain('close, 87%');
    expect(text()).toContain(view.parts?.phrasing ?? '');
  });

  it('shows markup in texts as text', () => {
    const { root, text } = card({ texts: { ...texts, claim: '<img src=x onerror=alert(1)>' } });
    expect(text()).toContain('<img src=x');
    expect(root.querySelector('img')).toBeNull();
  });

  it.each([
    ['loading', 'Looking it up'],
    ['missing', 'no longer in the catalogue'],
  ] as const)('says when texts are %s', (state, words) => {
    const { text, find } = card({ texts: state });
    expect(text()).toContain(words);
    expect(find('.bar').textContent).not.toContain('Switch off');
  });
});

describe('its actions', () => {
  it('steps through passages, and not where there is only one', () => {
    const { click, asked, update, all } = card();
    click('Next passage');
    click('Previous passage');
    expect(asked).toEqual(['next', 'previous']);
    update({ position: { index: 1, total: 1 } });
    expect(all('.steps button').every((button) => button.hasAttribute('disabled'))).toBe(true);
  });

  it('announces the passage that it went to', () => {
    const { update, find } = card();
    update({ position: { index: 4, total: 8 } });
    expect(find('[role="status"]').textContent).toBe(`Passage 4 of 8: ${texts.title}`);
  });

  it('goes to other and related talking points and back', () => {
    const { click, asked, update, text } = card();
    click(view.others[0]?.title ?? '');
    click(texts.related[0]?.title ?? '');
    update({ related: { ...texts, id: 'other', title: 'Another claim' } });
    expect(text()).toContain('Another claim');
    expect(text()).not.toContain('Why this matched');
    click('Back to the passage');
    expect(asked).toEqual(['show always-open-to-talks', 'showRelated quit-four-regions', 'showRelated null']);
  });

  it.each([
    ['This talking point', 'switchOff talkingPoint', 'This talking point is switched off.'],
    ['Rule set “Peace terms”', 'switchOff ruleSet', 'The rule set “Peace terms” is switched off.'],
    ['Refrain on this site', 'switchOff site', 'Refrain is switched off on this site.'],
  ])('switches off: %s, with undo', (choice, action, notice) => {
    const { click, asked, text, root } = card();
    click('Switch off');
    click(choice);
    expect(text()).toContain(notice);
    expect(root.ownerDocument.activeElement?.textContent).toBe('Undo');
    click('Undo');
    expect(asked).toEqual([action, 'undo']);
    expect(text()).toContain('Undone.');
  });

  it('notes that it is not a match, once, with undo', () => {
    const { click, asked, find } = card();
    click('Not a match');
    expect(asked).toEqual(['notAMatch']);
    expect(find('.bar').textContent).not.toContain('Not a match');
    click('Undo');
    expect(find('.bar').textContent).toContain('Not a match');
  });

  it('says so where the change could not be stored, and lets the reader try again', async () => {
    const { click, find, text } = card({}, { notAMatch: async () => false });
    click('Not a match');
    expect(find('.bar').textContent).not.toContain('Not a match');
    await act(async () => {});
    expect(text()).toContain('This could not be stored; nothing has changed.');
    expect(text()).not.toContain('Undo');
    expect(find('.bar').textContent).toContain('Not a match');
  });

  it('keeps the way back where undoing could not be stored', async () => {
    const { click, text } = card({}, { undo: async () => false });
    click('Not a match');
    click('Undo');
    await act(async () => {});
    expect(text()).toContain('This could not be stored');
    expect(text()).toContain('Undo');
  });

  it('copies with the source and says so', async () => {
    const { click, asked, text } = card();
    click('Copy');
    click('Copy as text');
    await act(async () => {});
    expect(asked[0]).toContain(texts.sources[0]?.url);
    expect(text()).toContain('Copied with its source.');
  });

  it('has nothing to switch off in a sample', () => {
    expect(card({ sample: true }).find('.bar').textContent).not.toContain('Switch off');
  });
});
