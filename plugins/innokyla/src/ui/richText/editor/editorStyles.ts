/** Looks of what only the editor has; the text itself looks as it is read. */
export const editorStyles = {
  position: 'relative',
  // The whole box can be clicked, the lines stay as short as they are read.
  maxWidth: 'none',
  '& > *': { maxWidth: '75ch' },
  whiteSpace: 'break-spaces',
  fontVariantLigatures: 'none',
  '& a': { color: 'primary.main', cursor: 'text' },
  '& table p': { my: 0 },
  '& th': { textAlign: 'left' },
  '& td, & th': { minWidth: '4em' },
  '& hr.ProseMirror-selectednode, & span.ProseMirror-selectednode, & code.ProseMirror-selectednode':
    { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main' },
  '& .selectedCell': { bgcolor: 'action.selected' },
  '& [data-picture]': { textDecoration: 'underline' },
  '& [data-picture] img': { maxWidth: '100%', maxHeight: 400 },
  '& .innokyla-pending-picture': {
    px: 0.75,
    border: 1,
    borderStyle: 'dashed',
    borderColor: 'divider',
    borderRadius: 1,
    color: 'text.secondary',
  },
  '& .innokyla-mention, & .innokyla-reference': {
    px: 0.5,
    borderRadius: 1,
    bgcolor: 'action.selected',
    whiteSpace: 'normal',
  },
  '& .innokyla-reference': { textDecoration: 'underline' },
  '& li[data-checked]': { listStyle: 'none', position: 'relative' },
  '& li[data-checked]::before': {
    content: '"☐"',
    position: 'absolute',
    left: '-1.4em',
  },
  '& li[data-checked="true"]::before': { content: '"☑"' },
  '& li > p': { my: 0 },
  '& .ProseMirror-gapcursor': {
    display: 'none',
    pointerEvents: 'none',
    position: 'absolute',
  },
} as const;
