// Colours as the browser computes them, and how much they differ.

/** Red, green, blue 0-255 and opacity 0-1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Reads a computed colour in the forms that browsers give for sRGB; undefined for any other form. */
export function parseColour(css: string): Colour | undefined {
  const numbers = css
    .match(/-?[\d.]+(?:e-?\d+)?%?/g)
    ?.map((n) => (n.endsWith('%') ? parseFloat(n) / 100 : +n));
  const [red, green, blue, alpha = 1] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (css.startsWith('rgb')) return { red, green, blue, alpha };
  if (css.startsWith('color(srgb ')) return { red: red * 255, green: green * 255, blue: blue * 255, alpha };
  return undefined;
}

/** The colour seen where `over` lies on an opaque `under`. */
export function blend(over: Colour, under: Colour): Colour {
  const mix = (a: number, b: number) => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

/** Relative luminance as WCAG defines it, 0 (black) to 1 (white); opacity is left out of account. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio as WCAG defines it, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return x > y ? x / y : y / x;
}
