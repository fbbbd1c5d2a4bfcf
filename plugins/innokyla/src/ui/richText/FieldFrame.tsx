import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { forwardRef, type ReactNode } from 'react';

/** Label, prompt, outline and error of a text, the same whichever box stands inside. */
export const FieldFrame = forwardRef<
  HTMLDivElement,
  {
    id: string;
    label: string;
    help: string | undefined;
    error: string | undefined;
    onFocus(): void;
    onBlur(): void;
    children: ReactNode;
  }
>(function Frame(props, ref) {
  const { id, label, help, error } = props;
  return (
    <Box>
      <Typography
        id={`${id}-label`}
        component="div"
        sx={{ fontWeight: 'bold', mb: 0.5 }}
        color={error ? 'error' : 'text.primary'}
      >
        {label}
      </Typography>
      {help && (
        <Typography
          id={`${id}-help`}
          variant="body2"
          color="text.secondary"
          sx={{ mb: 1, maxWidth: '75ch' }}
        >
          {help}
        </Typography>
      )}
      <Box
        ref={ref}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        sx={theme => {
          const quiet =
            theme.palette.mode === 'light'
              ? 'rgba(0, 0, 0, 0.42)'
              : 'rgba(255, 255, 255, 0.42)';
          const outline = error ? theme.palette.error.main : quiet;
          const focused = error
            ? theme.palette.error.main
            : theme.palette.primary.main;
          return {
            // Room for the outline, which the toolbar would cover.
            p: '2px',
            borderRadius: `${theme.shape.borderRadius}px`,
            // A shadow, not a border: a thicker border would move the text by a pixel when the field is entered.
            boxShadow: `inset 0 0 0 1px ${outline}`,
            '&:hover': {
              boxShadow: `inset 0 0 0 1px ${
                error ? outline : theme.palette.text.primary
              }`,
            },
            '&:focus-within': { boxShadow: `inset 0 0 0 2px ${focused}` },
          };
        }}
      >
        {props.children}
      </Box>
      {error && (
        <FormHelperText error id={`${id}-error`}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
});
