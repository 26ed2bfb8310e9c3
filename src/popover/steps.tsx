// Next and previous passage, and where we are.
import { Icon } from '../components/icons';
import { useWords } from '../components/words-context';
import type { PopoverActions, PopoverView } from './types';

interface Props {
  position: PopoverView['position'];
  actions: Pick<PopoverActions, 'next' | 'previous'>;
}

/** Steps through the page's passages; both ends lead round. */
export function Steps({ position: { index, total }, actions }: Props) {
  const words = useWords();
  const step = (direction: 'next' | 'previous', icon: 'forward' | 'back') => (
    <button
      type="button"
      class="icon-only"
      aria-label={words.say(direction)}
      title={words.say(direction)}
      disabled={total < 2}
      onClick={actions[direction]}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="steps">
      {step('previous', 'back')}
      <span class="position">{words.say('position', index, total)}</span>
      {step('next', 'forward')}
    </div>
  );
}
