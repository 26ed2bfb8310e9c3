// Says to screen readers what changed without moving the focus.

/** Polite announcements; it must stay mounted, with its text changing, or nothing is read out. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
