/**
 * The scale: how a value was told, not how likely it is by any statistics. What reaches `FILLING_CONFIDENCE` of the common
 * package fills its field.
 */
export const CONFIDENCE = {
  /** A label names the field and its value is whole: `Haettava avustus: 210 000 €`. */
  label: 0.95,
  /** A heading that a label beside it confirms, or a row of a table. */
  row: 0.9,
  /** The label stands on one line and the value on the next. */
  nextLine: 0.85,
  /** A sentence says it: `myönnetty avustussumma on 7 500 €`. */
  sentence: 0.75,
  /** The heading of the text says it, or it follows from what a label says. */
  heading: 0.7,
  /** A word near the value says what it is. */
  near: 0.65,
  /** The text names something known, and only that. */
  named: 0.6,
  /** Another value of the same field is told better. */
  outdone: 0.5,
  /** It is mentioned, or said to be about so much. */
  mentioned: 0.4,
} as const;
