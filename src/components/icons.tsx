// Our few icons, drawn on a 16 by 16 grid with the text's own colour; each stands beside words or an accessible name.

const PATHS = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8m0-8-8 8',
  external: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5l-5 5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  pin: 'M6 2.5h4l-.5 4.5 2 2v1h-7V9l2-2zM8 10v3.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm3.3 7.8 3.2 3.2',
  settings:
    'M2.5 4.5h6m3 0h2m-2 0a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zm-9 7h2m3 0h6m-6 0a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon without an accessible name of its own; those that point along the line turn round in right-to-left. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === 'back' || name === 'forward' || name === 'external';
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Our mark: the sign that ends a repeated part in music. The same as icons/icon.svg, in the theme's colours. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <rect class="logo-ground" width="16" height="16" rx="3.5" />
      <g class="logo-sign">
        <rect x="3" y="5" width="2" height="2" rx="1" />
        <rect x="3" y="9" width="2" height="2" rx="1" />
        <rect x="7" y="3" width="1" height="10" />
        <rect x="10" y="3" width="3" height="10" />
      </g>
    </svg>
  );
}
