/** A quiet link to what is said about a section of an entity. */
export function DiscussSection(_: {
  anchor: string;
  section: string;
  title: string;
}) {
  return null;
}
