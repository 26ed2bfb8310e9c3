// One manifest for both browsers: keys prefixed "chrome:" or "firefox:", at any depth, are kept for that browser only.

export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** The manifest of one browser. */
export function targetManifest(node: unknown, target: Target): unknown {
  if (Array.isArray(node)) return node.map((item) => targetManifest(item, target));
  if (typeof node !== 'object' || node === null) return node;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    const match = /^(chrome|firefox):(.+)$/.exec(key);
    if (match && match[1] !== target) continue;
    kept[match?.[2] ?? key] = targetManifest(value, target);
  }
  return kept;
}
