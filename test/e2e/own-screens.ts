// Looking into our own screens: the popover's closed root, and axe over a whole screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { until } from './driver';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The little of the browser's API that tests call in pages of the extension. */
export interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  extension: { getViews(properties: { type: 'popup' }): Window[] };
}

/** Finds the popover's root from the extension's own world, where the browser lets it through; null where none is open. */
export const ROOT = `(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  for (const host of document.querySelectorAll('[popover="manual"]')) {
    const root = api.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot;
    if (root) return root;
  }
  return null;
})()`;

/** Evaluates an expression about the popover's root, called `root`, on a page of the extension. */
export function askPopover<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(`(() => { const root = ${ROOT}; return ${expression}; })()`) as Promise<T>;
}

/** Waits until an expression about the popover's root holds. */
export function untilPopover(page: Page, expression: string): Promise<unknown> {
  return until(() => askPopover(page, `root !== null && (${expression})`));
}

/** Clicks, as a person does, on what an expression about the popover's root names. */
export async function clickInPopover(page: Page, expression: string): Promise<void> {
  const box = await askPopover<{ x: number; y: number }>(
    page,
    `(() => {
      const element = ${expression};
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`,
  );
  await page.mouse.click(box.x, box.y);
}

export interface Violation {
  id: string;
  nodes: string[];
}

/** What axe finds wrong on a page of the extension, the open popover included: its root is shown to axe for the while. */
export async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(axeSource);
  return (await page.evaluate(`(async () => {
    const root = ${ROOT};
    if (root && !root.host.shadowRoot) {
      Object.defineProperty(root.host, 'shadowRoot', { get: () => root });
      // axe judges contrast neither under <html> nor while something fades in.
      const still = document.createElement('style');
      still.textContent = '* { animation: none !important }';
      root.append(still);
      document.body.append(root.host);
      root.host.showPopover();
    }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
  })()`)) as Violation[];
}
