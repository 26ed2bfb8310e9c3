// The words of rules/language, gathered by the build for the gate alone.
declare module 'virtual:gate-words' {
  const words: import('./concerns').GateWords;
  export default words;
}
