// The popover as a dialog that leaves the page usable: a head with pin and close, a scrolling body, a foot of actions.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, Logo } from '../components/icons';
import { LiveRegion } from '../components/live-region';
import { useWords } from '../components/words-context';
import { Body } from './body';
import { Footer } from './footer';
import type { PopoverActions, PopoverView } from './types';

interface Props {
  view: PopoverView;
  actions: PopoverActions;
  pinned: boolean;
  onPin: (pinned: boolean) => void;
  onClose: () => void;
}

/** Tells passages and talking points apart, so that a new one starts at the top with everything closed. */
function identityOf({ position, texts, related }: PopoverView): string {
  const shown = related ?? texts;
  return `${position.index} ${typeof shown === 'object' ? shown.id : ''}`;
}

function titleOf({ texts, related }: PopoverView): string {
  const shown = related ?? texts;
  return typeof shown === 'object' ? shown.title : '';
}

/** The whole popover. */
export function Card({ view, actions, pinned, onPin, onClose }: Props) {
  const words = useWords();
  const [announced, announce] = useState('');
  const identity = identityOf(view);
  const title = titleOf(view);
  const first = useRef(identity);
  const { index, total } = view.position;
  const hasAnswer = view.texts !== 'nothing' && view.texts !== 'no-text';

  useEffect(() => {
    if (identity === first.current || !title) return;
    first.current = identity;
    announce(view.checked ? title : words.say('positionAnnounced', index, total, title));
  }, [identity, title, index, total, words, view.checked]);

  return (
    <div class="card" role="dialog" aria-labelledby="kicker title" tabIndex={-1} data-pinned={pinned}>
      <div class="head">
        <Logo />
        <p id="kicker" class="kicker">
          {words.say(hasAnswer ? 'resembles' : 'checkedText')}
        </p>
        <button
          type="button"
          class="icon-only"
          aria-pressed={pinned}
          aria-label={words.say('pin')}
          title={words.say(pinned ? 'unpin' : 'pin')}
          onClick={() => onPin(!pinned)}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          class="icon-only"
          aria-label={words.say('close')}
          title={words.say('close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <Body key={identity} view={view} actions={actions} />
      {hasAnswer && <Footer key={`foot ${index}`} view={view} actions={actions} announce={announce} />}
      <LiveRegion text={announced} />
    </div>
  );
}
