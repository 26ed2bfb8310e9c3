// What the screen shows: screenshots as pixels, decoded by the browser itself.
import type { Page } from 'puppeteer-core';

/** CSS pixels, from the top left of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The colours in a box of the page, each as `rrggbb`, with how many pixels have it. */
export async function coloursIn(page: Page, box: Box): Promise<Map<string, number>> {
  const png = await page.screenshot({ clip: box, encoding: 'base64' });
  const decoder = await page.browser().newPage();
  const counts = await decoder.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    const found: Record<string, number> = {};
    for (let i = 0; i < pixels.length; i += 4) {
      const key = [0, 1, 2].map((c) => (pixels[i + c] ?? 0).toString(16).padStart(2, '0')).join('');
      found[key] = (found[key] ?? 0) + 1;
    }
    return found;
  }, png);
  await decoder.close();
  return new Map(Object.entries(counts));
}

/** How many pixels have a colour within 3 of this one in every channel. */
export function count(colours: Map<string, number>, hex: string): number {
  const channels = (h: string) =>
    [0, 2, 4].map((i) => Number.parseInt(h.replace('#', '').slice(i, i + 2), 16));
  const wanted = channels(hex);
  let sum = 0;
  for (const [colour, number] of colours) {
    if (channels(colour).every((c, i) => Math.abs(c - (wanted[i] ?? 0)) <= 3)) sum += number;
  }
  return sum;
}
