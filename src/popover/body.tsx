// What the popover says about one talking point, from the claim down to the small print.
import { Assessment, Context } from '../components/assessment';
import { Claim } from '../components/claim';
import { Icon } from '../components/icons';
import { Sources } from '../components/sources';
import { StanceLine } from '../components/stance';
import { useWords } from '../components/words-context';
import type { TalkingPointTexts } from '../messages/protocol';
import { Links } from './links';
import type { PopoverActions, PopoverView } from './types';
import { Why } from './why';

interface Props {
  view: PopoverView;
  actions: Pick<PopoverActions, 'show' | 'showRelated'>;
}

function Known({ texts, view, actions }: Props & { texts: TalkingPointTexts }) {
  const words = useWords();
  const isRelated = view.related !== undefined;
  return (
    <>
      <Claim texts={texts} level={2} titleId="title" folded named={view.speaker} />
      {!isRelated && (
        <p class="here">
          <StanceLine stance={view.stance} speaker={view.speaker} />
        </p>
      )}
      <Assessment texts={texts} level={3} />
      <Context texts={texts} level={3} />
      <Sources sources={texts.sources} level={3} />
      <div class="more">
        {!isRelated && <Why view={view} />}
        {!isRelated && <Links label={words.say('othersLabel')} items={view.others} onShow={actions.show} />}
        <Links label={words.say('relatedLabel')} items={texts.related} onShow={actions.showRelated} />
      </div>
      <p class="note small-print">
        <span>{words.say('ruleSetLine', texts.ruleSet.name)}</span>
        <span>{words.say('notAffiliated')}</span>
      </p>
    </>
  );
}

/** The scrolling middle of the popover. */
export function Body({ view, actions }: Props) {
  const words = useWords();
  const texts = view.related ?? view.texts;
  return (
    <div class="body">
      {view.related !== undefined && (
        <button type="button" class="back" onClick={() => actions.showRelated(null)}>
          <Icon name="back" />
          {words.say('backToPassage')}
        </button>
      )}
      {texts === 'loading' && <p class="note waiting">{words.say('loading')}</p>}
      {texts === 'missing' && <p class="note waiting">{words.say('missing')}</p>}
      {texts === 'nothing' && (
        <p id="title" class="answer">
          {words.say('checkedNothing')}
        </p>
      )}
      {texts === 'no-text' && (
        <p id="title" class="answer">
          {words.say('checkedNoText')}
        </p>
      )}
      {typeof texts === 'object' && <Known texts={texts} view={view} actions={actions} />}
    </div>
  );
}
