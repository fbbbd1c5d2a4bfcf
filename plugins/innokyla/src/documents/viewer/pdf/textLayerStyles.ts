/** Lays the text of a page, unseen, over its picture: to be selected, to be found, to be read aloud. */
export const textLayerStyles = {
  position: 'absolute',
  inset: 0,
  overflow: 'clip',
  lineHeight: 1,
  textAlign: 'initial',
  textSizeAdjust: 'none',
  forcedColorAdjust: 'none',
  transformOrigin: '0 0',
  // Names of the library, which writes each word's own numbers into them.
  '--min-font-size': 1,
  '--text-scale-factor':
    'calc(var(--total-scale-factor) * var(--min-font-size))',
  '--min-font-size-inv': 'calc(1 / var(--min-font-size))',
  '& span, & br': {
    color: 'transparent',
    position: 'absolute',
    whiteSpace: 'pre',
    cursor: 'text',
    transformOrigin: '0 0',
  },
  '& > :not(.markedContent), & .markedContent span:not(.markedContent)': {
    zIndex: 1,
    '--font-height': 0,
    fontSize: 'calc(var(--text-scale-factor) * var(--font-height))',
    '--scale-x': 1,
    '--rotate': '0deg',
    transform:
      'rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv))',
  },
  '& .markedContent': { display: 'contents' },
  '& span[role="img"]': { userSelect: 'none', cursor: 'default' },
  '& ::selection': { background: 'rgba(0, 90, 200, 0.3)' },
  '& br::selection': { background: 'transparent' },
  '&[data-main-rotation="90"]': {
    transform: 'rotate(90deg) translateY(-100%)',
  },
  '&[data-main-rotation="180"]': {
    transform: 'rotate(180deg) translate(-100%, -100%)',
  },
  '&[data-main-rotation="270"]': {
    transform: 'rotate(270deg) translateX(-100%)',
  },
} as const;
