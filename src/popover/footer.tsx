// The popover's actions: next and previous, not a match, copy, switch off; and undo after what can be undone.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../components/words';
import { useWords } from '../components/words-context';
import { citeMarkdown, citePlain } from './citation';
import { Drawer, Notice } from './drawer';
import { Steps } from './steps';
import type { PopoverActions, PopoverView, SwitchOffScope } from './types';

type Done = SwitchOffScope | 'notAMatch';

const DONE: Record<Done, MessageKey> = {
  notAMatch: 'doneNotAMatch',
  talkingPoint: 'doneTalkingPoint',
  ruleSet: 'doneRuleSet',
  site: 'doneSite',
};

const SCOPES: { scope: SwitchOffScope; label: MessageKey }[] = [
  { scope: 'talkingPoint', label: 'switchOffTalkingPoint' },
  { scope: 'ruleSet', label: 'switchOffRuleSet' },
  { scope: 'site', label: 'switchOffSite' },
];

interface Props {
  view: PopoverView;
  actions: PopoverActions;
  /** Says to screen readers what happened. */
  announce: (text: string) => void;
}

/** The bottom of the popover; which drawer is open and what was just done are its own business. */
export function Footer({ view, actions, announce }: Props) {
  const words = useWords();
  const [drawer, setDrawer] = useState<'copy' | 'switchOff' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [notice, setNotice] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const focusNext = useRef('');
  // A button that goes away with its drawer or notice leaves the focus to one of the bar.
  useEffect(() => {
    if (focusNext.current)
      bar.current?.querySelector<HTMLElement>(focusNext.current)?.focus({ preventScroll: true });
    focusNext.current = '';
  });
  const shown = view.related ?? view.texts;
  const known = typeof shown === 'object' ? shown : null;
  const ruleSet = typeof view.texts === 'object' ? view.texts.ruleSet.name : '';
  const canSwitch = known !== null && !done && !view.sample && !view.checked && view.related === undefined;

  const tell = (text: string) => {
    setNotice(text);
    setDrawer(null);
    announce(text);
  };
  // What is asked for is shown as done at once; that it could not be stored is rare, and said then.
  const unlessStored = async (stored: Promise<boolean>, before: Done | null) => {
    if (await stored) return;
    setDone(before);
    focusNext.current = before ? '' : '.not-a-match';
    tell(words.say('notStored'));
  };
  const finish = (what: Done) => {
    void unlessStored(what === 'notAMatch' ? actions.notAMatch() : actions.switchOff(what), null);
    setDone(what);
    tell(words.say(DONE[what], ruleSet));
  };
  const undo = () => {
    void unlessStored(actions.undo(), done);
    setDone(null);
    focusNext.current = '.not-a-match';
    tell(words.say('undone'));
  };
  const copy = async (text: string) => {
    const copied = await actions.copy(text);
    focusNext.current = '.copy';
    tell(words.say(copied ? 'copied' : 'copyFailed'));
  };
  const opener = (which: 'copy' | 'switchOff') => (
    <button
      type="button"
      class={which}
      aria-expanded={drawer === which}
      aria-controls="drawer"
      disabled={!known}
      onClick={() => {
        setNotice('');
        setDrawer(drawer === which ? null : which);
      }}
    >
      {words.say(which)}
    </button>
  );

  return (
    <div class="footer">
      {drawer === 'switchOff' && (
        <Drawer
          label={words.say('switchOff')}
          items={SCOPES.map(({ scope, label }) => ({
            label: words.say(label, ruleSet),
            run: () => finish(scope),
          }))}
        />
      )}
      {drawer === 'copy' && known && (
        <Drawer
          label={words.say('copy')}
          items={[
            { label: words.say('copyPlain'), run: () => void copy(citePlain(words, known)) },
            { label: words.say('copyMarkdown'), run: () => void copy(citeMarkdown(words, known)) },
          ]}
        />
      )}
      {notice && <Notice key={notice} text={notice} onUndo={done ? undo : undefined} />}
      <div class="bar" ref={bar}>
        {!view.checked && <Steps position={view.position} actions={actions} />}
        {canSwitch && (
          <button type="button" class="not-a-match" onClick={() => finish('notAMatch')}>
            {words.say('notAMatch')}
          </button>
        )}
        {opener('copy')}
        {canSwitch && opener('switchOff')}
      </div>
    </div>
  );
}
