// Style sheets imported as text (`with { type: 'text' }`), for the shadow root; others are bundled as files.
declare module '*.css' {
  const css: string;
  export default css;
}
