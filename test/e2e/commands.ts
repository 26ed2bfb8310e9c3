// Runs our keyboard commands as the browser does on a key press. Keys sent to a page do not reach them, so Chromium is
// asked through its event, Firefox through the key element that it made for the command.
import { type Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';

export type Command =
  | 'list-marks'
  | 'open-mark'
  | 'next-mark'
  | 'previous-mark'
  | 'check-text'
  | 'toggle-site';

/** Keys as the browser has assigned them, by command; empty where none are. */
export function assignedKeys(driver: Driver): Promise<Record<string, string>> {
  return driver.inExtension(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const all = await (browser ?? chrome).commands.getAll();
    return Object.fromEntries(all.map(({ name = '', shortcut = '' }) => [name, shortcut]));
  });
}

/** Runs a command for the tab in front. */
export async function runCommand(driver: Driver, command: Command): Promise<void> {
  await (driver.kind === 'chrome' ? dispatchInWorker(driver, command) : pressInFirefox(driver, command));
}

async function dispatchInWorker(driver: Driver, command: Command): Promise<void> {
  const target = await driver.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate((name) => {
    type OnCommand = { dispatch(name: string): void };
    const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: OnCommand } } };
    chrome.commands.onCommand.dispatch(name);
  }, command);
}

/** Key letters of the manifest, which is how Firefox's own key elements can be told apart. */
const LETTERS: Record<Command, string> = {
  'list-marks': 'L',
  'open-mark': 'O',
  'next-mark': 'J',
  'previous-mark': 'K',
  'check-text': 'C',
  'toggle-site': 'Y',
};

/** The little of WebDriver BiDi that puppeteer has no method for: the browser's own window. */
interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: { context: string }[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { type: string } }>;
}

async function pressInFirefox(driver: Driver, command: Command): Promise<void> {
  const { connection } = driver.browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const press = `[...document.querySelectorAll('keyset[id^="ext-keyset"] key')]
    .find((key) => key.getAttribute('key') === '${LETTERS[command]}').doCommand()`;
  await until(async () => {
    const [window] = result.contexts.slice(-1);
    const answer = await connection.send('script.evaluate', {
      expression: `document.hasFocus; ${press}`,
      target: { context: window?.context },
      awaitPromise: true,
    });
    return answer.result.type === 'success';
  });
}
