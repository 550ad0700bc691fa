import { useEffect, useRef } from 'react';
import { token } from '../api/token';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const NUL = String.fromCharCode(0);

/**
 * Hears of changes in several doctors' days over one WebSocket (STOMP): a stream for each would use up the few
 * connections that a browser opens to one place. After a lost connection all of them may have changed.
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
    void listen(wanted.split(','), ended.signal, (doctor) => heard.current(doctor));
    return () => ended.abort();
  }, [wanted]);
}

async function listen(doctors: string[], signal: AbortSignal, hear: (doctor: string) => void): Promise<void> {
  let pause = FIRST_PAUSE;
  for (let attempt = 0; !signal.aborted; attempt++) {
    const began = Date.now();
    await connection(doctors, signal, hear, attempt > 0);
    pause = Date.now() - began > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function connection(doctors: string[], signal: AbortSignal, hear: (doctor: string) => void, isAgain: boolean): Promise<void> {
  const bearer = await token();
  if (signal.aborted) {
    return;
  }
  await new Promise<void>((ended) => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/ws`);
    const close = () => socket.close();
    signal.addEventListener('abort', close);
    socket.onopen = () =>
      socket.send(frame('CONNECT', { 'accept-version': '1.2', 'heart-beat': '0,0', ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) }));
    socket.onclose = () => {
      signal.removeEventListener('abort', close);
      ended();
    };
    socket.onmessage = ({ data }) => {
      const { command, headers } = parsed(String(data));
      if (command === 'CONNECTED') {
        doctors.forEach((id) => {
          socket.send(frame('SUBSCRIBE', { id, destination: `/topic/doctors/${id}/appointments` }));
          if (isAgain) {
            hear(id);
          }
        });
      } else if (command === 'MESSAGE' && headers['subscription']) {
        hear(headers['subscription']);
      }
    };
  });
}

function frame(command: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  return `${[command, ...lines].join('\n')}\n\n${NUL}`;
}

function parsed(text: string): { command: string; headers: Record<string, string> } {
  const [head = ''] = text.replace(/^\n+/, '').split('\n\n', 1);
  const [command = '', ...lines] = head.split('\n');
  return { command, headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])) };
}
