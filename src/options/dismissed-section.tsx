// Passages that the reader called "not a match".
import { useMemo } from 'preact/hooks';
import { formatDate } from '../components/dates';
import { useWords } from '../components/words-context';
import { RemovableRows } from './removable-rows';
import type { SectionProps } from './state';

/** The newest first, each with a way to take it back. */
export function DismissedSection({ state: { settings, catalogue }, actions }: SectionProps) {
  const words = useWords();
  const titles = useMemo(
    () => new Map(catalogue?.talkingPoints.map(({ id, title }) => [id, title])),
    [catalogue],
  );
  const dismissals = [...settings.dismissals].sort((a, b) => b.at - a.at);
  return (
    <>
      <p class="intro">{words.say('dismissedIntro')}</p>
      <RemovableRows
        button={words.say('dismissedRemove')}
        none={words.say('dismissedNone')}
        rows={dismissals.map(({ talkingPoint, passage, at }) => {
          const date = formatDate(new Date(at).toISOString().slice(0, 10), words.language);
          return {
            key: `${talkingPoint} ${passage}`,
            name: passage,
            content: (
              <>
                <p>
                  <q dir="auto">{passage}</q>
                </p>
                <p class="note">{words.say('dismissedOn', titles.get(talkingPoint) ?? talkingPoint, date)}</p>
              </>
            ),
            said: words.say('dismissedTaken'),
            remove: () => actions.change({ set: 'undismiss', talkingPoint, passage }),
          };
        })}
      />
    </>
  );
}
