import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';

const chipStyles = {
  borderRadius: 4,
  textTransform: 'none',
  minHeight: 32,
  py: 0.25,
  maxWidth: '100%',
  overflowWrap: 'anywhere',
  textAlign: 'left',
} as const;

/** A filter that is on or off: with a tick when it is on, so that it is not told by colour alone. */
export function FilterChip(props: {
  label: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}) {
  return (
    <Button
      size="small"
      variant={props.isOn ? 'contained' : 'outlined'}
      aria-pressed={props.isOn}
      startIcon={props.isOn ? <CheckIcon /> : undefined}
      onClick={() => props.onChange(!props.isOn)}
      sx={chipStyles}
    >
      {props.label}
    </Button>
  );
}

/**
 * Gives the keyboard a place when the button that was pressed is gone: the next one beside it, else the page's heading.
 * Without it the keyboard would begin again at the top of the portal.
 */
function keepFocusNear(button: HTMLElement) {
  const group = button.closest('[role="group"], ul');
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const next = group?.isConnected
      ? group.querySelector('button')
      : document.querySelector<HTMLElement>('main h1[tabindex]');
    next?.focus({ preventScroll: true });
  });
}

/** What a list is narrowed to and cannot be switched on here: pressing it takes it away. */
export function ChosenChip(props: {
  label: string;
  /** What pressing it does, for those who do not see the cross. */
  name: string;
  onRemove(): void;
}) {
  return (
    <Button
      size="small"
      variant="contained"
      endIcon={<CloseIcon />}
      aria-label={props.name}
      onClick={event => {
        keepFocusNear(event.currentTarget);
        props.onRemove();
      }}
      sx={chipStyles}
    >
      {props.label}
    </Button>
  );
}
