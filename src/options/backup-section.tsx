// Export, import with a preview, and reset with undo.
import { useState } from 'preact/hooks';
import type { Words } from '../components/words';
import { useWords } from '../components/words-context';
import { defaultSettings } from '../settings/defaults';
import type { Settings } from '../settings/settings';
import { fileName, fromFile, type Imported, toFile } from './backup';
import { differenceText } from './difference-text';
import { differences } from './differences';
import type { SectionProps } from './state';

function refusal(words: Words, imported: Exclude<Imported, { ok: true }>): string {
  const reasons = {
    'not-json': () => words.say('importNotJson'),
    'no-settings': () => words.say('importNoSettings'),
    'too-new': () => words.say('importTooNew'),
    'bad-value': () => words.say('importBadValue', 'key' in imported ? imported.key : ''),
  };
  return words.say('importInvalid', reasons[imported.problem]());
}

function Import({ state, actions }: SectionProps) {
  const words = useWords();
  const [imported, setImported] = useState<Imported | null>(null);
  const [done, setDone] = useState(false);
  const changes = imported?.ok ? differences(state.settings, imported.settings) : [];
  const texts = changes.map((change) => differenceText(words, change, state.catalogue));

  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    setDone(false);
    setImported(file ? fromFile(await file.text()) : null);
    input.value = '';
  };
  const apply = (settings: Settings) => {
    actions.change({ set: 'all', settings });
    setImported(null);
    setDone(true);
  };

  return (
    <section>
      <h2>{words.say('importTitle')}</h2>
      <p class="note">{words.say('importNote')}</p>
      <label class="file">
        <span class="label">{words.say('importField')}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void read(event.currentTarget)}
        />
      </label>
      <div role="status">
        {imported && !imported.ok && <p class="warning">{refusal(words, imported)}</p>}
        {imported?.ok && changes.length === 0 && <p>{words.say('importSame')}</p>}
        {done && <p>{words.say('importDone')}</p>}
        {texts.length > 0 && (
          <p class="unseen">{words.say('changeList', words.say('importPreview'), texts.join('; '))}</p>
        )}
      </div>
      {imported?.ok && changes.length > 0 && (
        <div class="framed">
          <h3>{words.say('importPreview')}</h3>
          <ul class="plain-list">
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => apply(imported.settings)}>
              {words.say('importApply')}
            </button>
            <button type="button" class="bordered" onClick={() => setImported(null)}>
              {words.say('cancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function Reset({ state, actions }: SectionProps) {
  const words = useWords();
  const [before, setBefore] = useState<Settings | null>(null);
  const reset = () => {
    setBefore(state.settings);
    actions.change({ set: 'all', settings: defaultSettings });
  };
  const undo = () => {
    if (before) actions.change({ set: 'all', settings: before });
    setBefore(null);
  };
  return (
    <section>
      <h2>{words.say('resetTitle')}</h2>
      <p class="note">{words.say('resetNote')}</p>
      <div class="buttons">
        {before ? (
          <button type="button" class="bordered" onClick={undo}>
            {words.say('undo')}
          </button>
        ) : (
          <button type="button" class="bordered" onClick={reset}>
            {words.say('resetButton')}
          </button>
        )}
        <p role="status">{before && words.say('resetDone')}</p>
      </div>
    </section>
  );
}

/** Everything about settings as a whole. */
export function BackupSection({ state, actions }: SectionProps) {
  const words = useWords();
  const save = () => {
    const now = new Date();
    actions.save(fileName(now), toFile(state.settings, now));
  };
  return (
    <>
      <section>
        <h2>{words.say('exportTitle')}</h2>
        <p class="note">{words.say('exportNote')}</p>
        <button type="button" class="bordered" onClick={save}>
          {words.say('exportButton')}
        </button>
      </section>
      <Import state={state} actions={actions} />
      <Reset state={state} actions={actions} />
    </>
  );
}
