/** What the experiences of an entity come to, with the newest of them. */
export function ExperienceSummary(_: { anchor: string; canShare: boolean }) {
  return null;
}
