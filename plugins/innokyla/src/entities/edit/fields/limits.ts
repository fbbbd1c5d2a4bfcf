/** Characters that a line takes at all. What is longer than the schema's limit is told beside the field, not cut off. */
export const PASTED = 10_000;
