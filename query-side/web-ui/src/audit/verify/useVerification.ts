import { useCallback, useEffect, useRef, useState } from 'react';
import { stream } from '../api';
import { type Progress, type Verdict, verdictOf } from './verification';

interface State {
  isRunning: boolean;
  progress?: Progress;
  verdict?: Verdict;
  failure?: unknown;
}

/** Has the whole record checked, and tells how far that has come. Leaving the screen ends it. */
export function useVerification() {
  const [state, setState] = useState<State>({ isRunning: false });
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = useCallback(async () => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setState({ isRunning: true });
    try {
      const verdict = await verdictOf(await stream('/api/audit/verify', mine.signal), (progress) => setState({ isRunning: true, progress }));
      setState((before) => ({ ...before, isRunning: false, verdict }));
    } catch (failure) {
      setState((before) => (mine.signal.aborted ? { isRunning: false } : { ...before, isRunning: false, failure }));
    }
  }, [stop]);
  return { ...state, start, stop };
}
