import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  type InnokylaSignal,
  SIGNAL_CHANNEL,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect, useRef } from 'react';

/**
 * Calls `onSignal` for each live change while mounted. `useSignal` of the portal keeps the last one only, so of two that
 * come at once the first would be missed. A portal without signals sees changes when its window gets focus.
 */
export function useSignals(onSignal: (signal: InnokylaSignal) => void) {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onSignal);
  useEffect(() => {
    latest.current = onSignal;
  });
  useEffect(() => {
    const subscription = signals?.subscribe<InnokylaSignal>(
      SIGNAL_CHANNEL,
      signal => latest.current(signal),
    );
    return () => subscription?.unsubscribe();
  }, [signals]);
}
