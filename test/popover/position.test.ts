// @vitest-environment happy-dom
// Where the popover goes: beside the passage, within the window, whatever the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSide, place } from '../../src/popover/position';

function panelOf(width: number, height: number): HTMLElement {
  const panel = document.createElement('div');
  Object.defineProperty(panel, 'offsetWidth', { value: width });
  Object.defineProperty(panel, 'offsetHeight', { value: height });
  return panel;
}

async function placed(
  panel: HTMLElement,
  anchor: DOMRect,
  viewport: { width: number; height: number },
  rtl = false,
) {
  await place(panel, anchor, chooseSide(anchor, viewport), viewport, rtl);
  return { left: Number.parseFloat(panel.style.left), top: Number.parseFloat(panel.style.top) };
}

describe('place', () => {
  it('prefers below the passage', async () => {
    const at = await placed(panelOf(392, 300), new DOMRect(200, 100, 300, 40), { width: 1200, height: 800 });
    expect(at).toEqual({ left: 200, top: 148 });
  });

  it('goes above where there is more room', async () => {
    const at = await placed(panelOf(392, 300), new DOMRect(200, 600, 300, 40), { width: 1200, height: 800 });
    expect(at).toEqual({ left: 200, top: 292 });
  });

  it('starts at the right edge of the passage where text runs right to left', async () => {
    const at = await placed(
      panelOf(392, 300),
      new DOMRect(700, 100, 300, 40),
      { width: 1200, height: 800 },
      true,
    );
    expect(at.left).toBe(608);
  });

  it('leaves the place to the style sheet on narrow windows', async () => {
    const panel = panelOf(360, 300);
    panel.style.left = '12px';
    await place(panel, new DOMRect(0, 0, 10, 10), 'bottom', { width: 360, height: 640 }, false);
    expect(panel.style.left).toBe('');
  });

  it('stays within the window, wherever the passage is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -2000, max: 4000 }),
        fc.integer({ min: -2000, max: 4000 }),
        fc.integer({ min: 480, max: 2000 }),
        fc.integer({ min: 420, max: 1200 }),
        async (x, y, width, height) => {
          const at = await placed(panelOf(392, 400), new DOMRect(x, y, 120, 20), { width, height });
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.left + 392).toBeLessThanOrEqual(width);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.top + 400).toBeLessThanOrEqual(height);
        },
      ),
      { numRuns: 200 },
    );
  });
});
