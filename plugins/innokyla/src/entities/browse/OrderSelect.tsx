import {
  ENTITY_ORDERS,
  type EntityOrder,
} from '@innokyla/backstage-plugin-innokyla-common';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../translations/useTexts';

/** Chooses the order of the list; the browser's own menu, which works everywhere. */
export function OrderSelect(props: {
  value: EntityOrder;
  onChange: (order: EntityOrder) => void;
}) {
  const t = useTexts();
  const labels: Record<EntityOrder, string> = {
    title: t('browse.order.title'),
    '-updatedAt': t('browse.order.updated'),
    '-createdAt': t('browse.order.created'),
  };
  return (
    <TextField
      select
      size="small"
      label={t('browse.order.label')}
      value={props.value}
      onChange={event => props.onChange(event.target.value as EntityOrder)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, htmlFor: 'innokyla-order' }}
      inputProps={{ id: 'innokyla-order' }}
      sx={{ minWidth: 180 }}
    >
      {ENTITY_ORDERS.map(order => (
        <option key={order} value={order}>
          {labels[order]}
        </option>
      ))}
    </TextField>
  );
}
