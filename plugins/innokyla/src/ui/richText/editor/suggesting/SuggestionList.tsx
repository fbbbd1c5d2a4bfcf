import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import Typography from '@mui/material/Typography';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import { useKindTexts, useTexts } from '../../../../translations/useTexts';
import { PersonDetail } from '../../../people/PersonDetail';
import { visuallyHidden } from '../../../visuallyHidden';
import type { Choice, Suggestions } from './useSuggestions';

/** Id of the list of a field, and of one of its choices. */
export const listIdOf = (labelId: string) => `${labelId}-suggestions`;
export const choiceIdOf = (labelId: string, index: number) =>
  `${labelId}-suggestion-${index}`;

/** What is said while there is nothing to choose, and how many there are when there is. */
function useWords({ now, state, choices }: Suggestions): string {
  const t = useTexts();
  const isPeople = now.trigger === '@';
  if (state === 'short') return t('richText.suggest.short');
  if (state === 'loading') return t('richText.suggest.loading');
  if (state === 'error') return t('richText.suggest.error');
  if (state === 'ready') {
    return t('richText.suggest.found', { count: choices.length });
  }
  return isPeople
    ? t('richText.suggest.nobody')
    : t('richText.suggest.nothing');
}

function Detail({ choice: { person, entity } }: { choice: Choice }) {
  const kindTexts = useKindTexts();
  if (person) return <PersonDetail person={person} />;
  if (!entity) return null;
  return (
    <>
      {[kindTexts.name(entity.kind), entity.workspace]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

/** The list at the cursor. The keyboard stays in the text, which names the chosen one by `aria-activedescendant`. */
export function SuggestionList(props: {
  editor: Editor;
  labelId: string;
  suggestions: Suggestions;
}) {
  const t = useTexts();
  const { editor, labelId, suggestions } = props;
  const { now, choices, active, state } = suggestions;
  const words = useWords(suggestions);
  const list = useRef<HTMLUListElement>(null);
  const { from } = now;
  const anchor = useMemo(
    () => ({
      getBoundingClientRect() {
        const { left, top, bottom } = editor.view.coordsAtPos(
          Math.min(from, editor.state.doc.content.size),
        );
        return new DOMRect(left, top, 0, bottom - top);
      },
      contextElement: editor.view.dom,
    }),
    [editor, from],
  );
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Popper
      open
      role="presentation"
      anchorEl={anchor}
      placement="bottom-start"
      sx={{ zIndex: 'tooltip', maxWidth: 'min(28em, 94vw)' }}
    >
      <Paper elevation={6} sx={{ my: 0.5 }}>
        {state !== 'ready' && (
          <Typography variant="body2" sx={{ p: 1.5 }}>
            {words}
          </Typography>
        )}
        {choices.length > 0 && (
          <Box
            component="ul"
            ref={list}
            role="listbox"
            id={listIdOf(labelId)}
            aria-label={
              now.trigger === '@'
                ? t('richText.suggest.people')
                : t('richText.suggest.pages')
            }
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0.5,
              maxHeight: '40vh',
              overflowY: 'auto',
            }}
          >
            {choices.map((choice, index) => (
              <Box
                key={choice.ref}
                component="li"
                role="option"
                id={choiceIdOf(labelId, index)}
                aria-selected={index === active}
                // The keyboard must not leave the text.
                onMouseDown={event => event.preventDefault()}
                onMouseMove={() => suggestions.setActive(index)}
                onClick={() => suggestions.choose(choice)}
                sx={{
                  px: 1.5,
                  py: 0.75,
                  minHeight: 44,
                  borderRadius: 1,
                  cursor: 'pointer',
                  bgcolor: index === active ? 'action.selected' : undefined,
                  overflowWrap: 'anywhere',
                }}
              >
                <bdi>{choice.name}</bdi>
                <Typography variant="body2" color="text.secondary">
                  <Detail choice={choice} />
                </Typography>
              </Box>
            ))}
          </Box>
        )}
      </Paper>
    </Popper>
  );
}

/** Tells those who do not see the list what it holds; it has to stand there before there is anything to tell. */
export function SuggestionNews(props: { suggestions?: Suggestions }) {
  return (
    <Box role="status" sx={visuallyHidden}>
      {props.suggestions && <News suggestions={props.suggestions} />}
    </Box>
  );
}

function News({ suggestions }: { suggestions: Suggestions }) {
  return <>{useWords(suggestions)}</>;
}
