// The small hint beside a mark while the pointer rests on it. It says what a click would show.
import { CatalogueText } from '../components/catalogue-text';
import { StanceLine } from '../components/stance';
import { useWords } from '../components/words-context';
import type { HintView } from './types';

interface Props {
  view: HintView;
  onOpen: () => void;
}

/** For the pointer only: whoever uses the keyboard has the list and the commands, so nothing in it takes the focus. */
export function Hint({ view, onOpen }: Props) {
  const words = useWords();
  return (
    <div class="hint">
      <p class="hint-kicker">{words.say('resembles')}</p>
      <p class="hint-title">
        <CatalogueText text={view.title} />
        {view.more > 0 && <span class="hint-more"> {words.count('andMore', view.more)}</span>}
      </p>
      <p class="note">
        <StanceLine stance={view.stance} speaker={view.speaker} />
      </p>
      {view.clickOpens ? (
        <p class="note">{words.say('hintClick')}</p>
      ) : (
        <button type="button" class="bordered" tabIndex={-1} onClick={onOpen}>
          {words.say('hintOpen')}
        </button>
      )}
    </div>
  );
}
