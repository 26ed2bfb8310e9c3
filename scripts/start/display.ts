// Whether there is a screen to open a window on.

/** macOS and Windows are taken to have one; elsewhere X11 or Wayland must name theirs. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
