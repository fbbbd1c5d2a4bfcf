import { CONFIDENCE } from '../confidence';
import type { SuggestionContext } from '../context';
import type { Labelled } from '../text/labels';
import { found, type Found, type Line, lower } from '../text/line';

type Workspace = SuggestionContext['workspaces'][number];

/** The name that a text would call the workspace by: without what its title adds in brackets. */
const coreOf = (title: string) =>
  lower(title)
    .replace(/ ?\([^()]{0,100}\)/g, '')
    .trim();

const plain = (text: string) => lower(text).replace(/\s+/g, ' ');

/** Workspaces that the text names, or whose region it is about. */
export function workspacesOf(
  text: {
    labelled: readonly Labelled[];
    sentences: readonly Line[];
    regions: readonly Found<string>[];
  },
  workspaces: readonly Workspace[],
): Found<{ name: string; title: string }>[] {
  const sentences = text.sentences.map(line => ({
    line,
    plain: plain(line.text),
  }));
  const cores = workspaces.map(({ title }) => coreOf(title));
  return workspaces.flatMap((workspace, index) => {
    const value = { name: workspace.name, title: workspace.title };
    const core = cores[index];
    const labelled = text.labelled.find(({ field, value: told }) => {
      if (field !== 'workspace' && field !== 'project') return false;
      const written = plain(told.text);
      return (
        written === lower(workspace.title) ||
        written === core ||
        (field === 'workspace' && written === workspace.name)
      );
    });
    // Two workspaces of one name are told apart by their regions.
    const isOwnName = cores.filter(other => other === core).length === 1;
    const ofRegion = text.regions.find(({ value: id }) =>
      workspace.regions.includes(id),
    );
    const isSure = isOwnName || ofRegion !== undefined;
    if (labelled) {
      const sure = isSure ? CONFIDENCE.label : CONFIDENCE.named;
      return [found(value, sure, labelled.line)];
    }
    const named =
      core.length >= 8 &&
      sentences.find(sentence => sentence.plain.includes(core));
    if (named) {
      const sure = isSure ? CONFIDENCE.sentence : CONFIDENCE.mentioned;
      return [found(value, sure, named.line, named.plain.indexOf(core))];
    }
    if (!ofRegion) return [];
    const isOnly =
      workspaces.filter(other => other.regions.includes(ofRegion.value))
        .length === 1;
    const confidence = isOnly
      ? Math.min(CONFIDENCE.named, ofRegion.confidence)
      : CONFIDENCE.mentioned;
    return [{ value, confidence, source: ofRegion.source }];
  });
}
