import { useEffect, useRef } from 'react';
import { token } from '../api/token';
import { frame, type Frame, parsed } from './stomp';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const HEARTBEAT = 20_000;

interface Ear {
  doctors: string[];
  /** From where each doctor's news goes on after the connection was lost. */
  last: Map<string, string>;
  hear: (doctor: string) => void;
}

/**
 * Hears of changes in several doctors' days over one WebSocket (STOMP): a stream for each would use up the few
 * connections that a browser opens to one place. Ask only for doctors whose days may be seen: one refusal ends it for all.
 */
export function useTopics(doctors: string[], hear: (doctor: string) => void): void {
  const heard = useRef(hear);
  heard.current = hear;
  const wanted = doctors.join();
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const ended = new AbortController();
    void listen({ doctors: wanted.split(','), last: new Map(), hear: (doctor) => heard.current(doctor) }, ended.signal);
    return () => ended.abort();
  }, [wanted]);
}

async function listen(ear: Ear, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const began = Date.now();
    const bearer = await token();
    if (!signal.aborted) {
      await connection(ear, bearer, signal);
    }
    pause = Date.now() - began > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** One connection, until it ends: lost, silent for too long, or given up. */
function connection(ear: Ear, bearer: string | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((ended) => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/ws`);
    const close = () => socket.close();
    let silence = setTimeout(close, 2 * HEARTBEAT);
    signal.addEventListener('abort', close);
    socket.onopen = () =>
      socket.send(
        frame('CONNECT', { 'accept-version': '1.2', 'heart-beat': `0,${HEARTBEAT}`, ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) }),
      );
    socket.onclose = () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', close);
      ended();
    };
    socket.onmessage = ({ data }) => {
      clearTimeout(silence);
      silence = setTimeout(close, 2 * HEARTBEAT);
      const got = parsed(String(data));
      if (got.command === 'CONNECTED') {
        ear.doctors.forEach((id) => socket.send(subscription(id, ear.last.get(id))));
      } else if (got.command === 'MESSAGE') {
        told(ear, got);
      }
    };
  });
}

function subscription(id: string, last: string | undefined): string {
  return frame('SUBSCRIBE', { id, destination: `/topic/doctors/${id}/appointments`, ...(last ? { 'last-event-id': last } : {}) });
}

/** Whoever begins to listen may have missed something since they looked; whoever goes on has not. */
function told(ear: Ear, { headers }: Frame): void {
  const doctor = headers['subscription'] ?? '';
  const isGoingOn = headers['event'] === 'ready' && ear.last.has(doctor);
  if (headers['event-id']) {
    ear.last.set(doctor, headers['event-id']);
  }
  if (!isGoingOn) {
    ear.hear(doctor);
  }
}
