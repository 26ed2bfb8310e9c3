// Renders the icon from its drawing to the sizes that the browsers ask for.
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const sizes = [16, 32, 48, 128];

/** PNG files by name. */
export function renderIcons(svgFile: string): Map<string, Uint8Array> {
  const svg = readFileSync(svgFile, 'utf8');
  return new Map(
    sizes.map((size) => [
      `${size}.png`,
      new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
    ]),
  );
}
