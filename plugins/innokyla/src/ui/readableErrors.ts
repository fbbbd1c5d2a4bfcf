import { lighten, type Theme } from '@mui/material/styles';

/** The colour of words that tell of an error. The theme's own is too dark to be read on its dark paper. */
export const errorColor = ({ palette }: Theme) =>
  palette.mode === 'dark'
    ? lighten(palette.error.light, 0.45)
    : palette.error.dark;

/** Makes the labels and helper texts of wrong fields below it readable in both themes. */
export const readableErrors = {
  '& .Mui-error:is(label, legend, p)': { color: errorColor },
};
