import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';

/** Reads one YAML document and keeps what is wrong with the line it stands on. */
export class DocumentReader {
  readonly value: Record<string, unknown>;

  constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly problems: string[],
  ) {
    this.value = document.errors.length ? {} : document.toJS() ?? {};
  }

  isBroken(): boolean {
    // The first is the fault; the rest follow from it.
    for (const error of this.document.errors.slice(0, 1)) {
      this.problems.push(
        `${this.file}:${error.linePos?.[0].line ?? 1}: ${
          error.message.split('\n')[0]
        }`,
      );
    }
    return this.document.errors.length > 0;
  }

  parse<T extends z.ZodType>(
    schema: T,
    value: unknown,
    prefix: PropertyKey[] = [],
  ): z.output<T> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const at = [...prefix, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        this.complain([...at, issue.keys[0]], 'is not a known field');
      } else this.complain(at, issue.message);
    }
    return undefined;
  }

  complain(at: PropertyKey[], message: string): void {
    this.problems.push(
      `${this.file}:${this.#line(at)}: ${
        at.map(String).join('.') || 'file'
      }: ${message}`,
    );
  }

  /** The line of a field, or of the nearest thing around it that is there. */
  #line(at: PropertyKey[]): number {
    for (let depth = at.length; depth > 0; depth--) {
      const node = this.document.getIn(at.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return this.lines.linePos(node.range[0]).line;
    }
    const range = this.document.contents?.range;
    return range ? this.lines.linePos(range[0]).line : 1;
  }
}
