import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { useTheme } from '@mui/material/styles';

/** Lies over the whole window, or over its nearest positioned parent, while files are dragged over it. */
export function DropHint(props: { text: string; within?: 'page' | 'part' }) {
  const { zIndex } = useTheme();
  return (
    <Box
      aria-hidden
      sx={{
        position: props.within === 'part' ? 'absolute' : 'fixed',
        inset: 8,
        zIndex: zIndex.modal,
        // The drop is taken by what lies under it.
        pointerEvents: 'none',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1,
        border: 3,
        borderStyle: 'dashed',
        borderColor: 'primary.main',
        borderRadius: 2,
        bgcolor: 'background.paper',
        opacity: 0.93,
        textAlign: 'center',
        p: 2,
      }}
    >
      <UploadFileIcon color="primary" sx={{ fontSize: 64 }} />
      <Typography variant="h5" component="p">
        {props.text}
      </Typography>
    </Box>
  );
}
