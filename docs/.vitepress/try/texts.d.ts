/** A text, taken into the page when that is built. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
