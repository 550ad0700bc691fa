import { useState } from 'react';

type Locating = 'idle' | 'asking' | 'refused';

const PATIENCE = 10_000;

/** Asks the device where it is, when somebody wants that; told on only to about a kilometre. */
export function useNearMe(onFound: (near: string) => void): { state: Locating; locate(): void } {
  const [state, setState] = useState<Locating>('idle');
  const locate = () => {
    if (!('geolocation' in navigator)) {
      setState('refused');
      return;
    }
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onFound(`${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`);
      },
      () => setState('refused'),
      { timeout: PATIENCE, maximumAge: 600_000 },
    );
  };
  return { state, locate };
}
