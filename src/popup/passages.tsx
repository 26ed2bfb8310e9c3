// The passages of this page in order, each with its sentence: the equal of the marks for whoever cannot see them.
import { CatalogueText } from '../components/catalogue-text';
import { Emphasis } from '../components/emphasis';
import { StanceLine } from '../components/stance';
import { useWords } from '../components/words-context';
import type { MarkSummary } from '../messages/protocol';
import { reasonForNothing, summarise } from './page-summary';
import type { PopupActions, PopupState } from './state';

interface ItemProps {
  mark: MarkSummary;
  onOpen: () => void;
}

function Passage({ mark, onOpen }: ItemProps) {
  const words = useWords();
  const passage = { text: mark.sentence, start: mark.passageStart, end: mark.passageEnd };
  return (
    <li>
      <button type="button" class="passage" onClick={onOpen}>
        <CatalogueText class="passage-title" text={mark.title} />
        <Emphasis passage={passage} />
        <span class="passage-facts">
          <StanceLine stance={mark.stance} speaker={mark.speaker} short />
          {!mark.painted && <span>{words.say('markCounted')}</span>}
          {!mark.visible && <span>{words.say('markHidden')}</span>}
        </span>
      </button>
    </li>
  );
}

function Incomplete({ reports }: Pick<PopupState, 'reports'>) {
  const words = useWords();
  const reason = reports.find(({ incomplete }) => incomplete)?.incomplete;
  if (!reason) return null;
  return <p class="note">{words.say(reason === 'too-large' ? 'statusTooLarge' : 'statusTooBusy')}</p>;
}

interface Props {
  state: PopupState;
  actions: Pick<PopupActions, 'openMark'>;
}

/** Summary and list, or one sentence that says why there is nothing. */
export function Passages({ state, actions }: Props) {
  const words = useWords();
  const marks = state.reports.flatMap(({ reader, marks: own }) => own.map((mark) => ({ reader, mark })));
  if (marks.length === 0) {
    return (
      <div class="nothing">
        <p role="status">{reasonForNothing(words, state)}</p>
        <Incomplete reports={state.reports} />
      </div>
    );
  }
  const { passages, talkingPoints, stances } = summarise(marks.map(({ mark }) => mark));
  const counted = [
    stances.unattributed > 0 && words.count('countUnattributed', stances.unattributed),
    stances.attributed > 0 && words.count('countAttributed', stances.attributed),
    stances.refuted > 0 && words.count('countRefuted', stances.refuted),
  ].filter(Boolean);
  return (
    <>
      <div class="summary" role="status">
        <h2>
          {words.say(
            'summaryResemble',
            words.count('passages', passages),
            words.count('talkingPoints', talkingPoints),
          )}
        </h2>
        <p class="note">{counted.join(' · ')}</p>
        <p class="note">{words.say('chooseToRead')}</p>
        <Incomplete reports={state.reports} />
      </div>
      <ol class="passages" aria-label={words.say('marksLabel')}>
        {marks.map(({ reader, mark }) => (
          <Passage
            key={`${reader} ${mark.id}`}
            mark={mark}
            onOpen={() => actions.openMark(reader, mark.id)}
          />
        ))}
      </ol>
    </>
  );
}
