import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';

/** Says what was done, for a while. */
export function DoneNotice(props: {
  said: string | undefined;
  onClose: () => void;
}) {
  return (
    <Snackbar
      open={props.said !== undefined}
      autoHideDuration={8000}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      onClose={props.onClose}
    >
      <Alert severity="success" onClose={props.onClose}>
        {props.said}
      </Alert>
    </Snackbar>
  );
}
