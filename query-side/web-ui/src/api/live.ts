import { useEffect, useRef } from 'react';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { token } from './token';

export interface LiveEvent {
  event: string;
  data: unknown;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * Hears what changes on the platform, by server-sent events; goes on after a restart or a lost network where it was cut.
 * The browser's own EventSource cannot say who is asking.
 */
export function useLive(path: string | undefined, hear: (event: LiveEvent) => void): void {
  const heard = useRef(hear);
  heard.current = hear;
  useEffect(() => {
    if (!path) {
      return undefined;
    }
    const ended = new AbortController();
    void listen(path, ended.signal, (event) => heard.current(event));
    return () => ended.abort();
  }, [path]);
}

async function listen(path: string, signal: AbortSignal, hear: (event: LiveEvent) => void): Promise<void> {
  let lastId: string | undefined;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    try {
      const began = Date.now();
      lastId = await once(path, lastId, signal, hear, (id) => {
        lastId = id;
      });
      pause = Date.now() - began > LONGEST_PAUSE ? FIRST_PAUSE : pause;
    } catch {
      // cut: begun again below
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function once(
  path: string,
  lastId: string | undefined,
  signal: AbortSignal,
  hear: (event: LiveEvent) => void,
  remember: (id: string) => void,
): Promise<string | undefined> {
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  const bearer = await token();
  if (bearer) {
    headers['Authorization'] = `Bearer ${bearer}`;
  }
  if (lastId) {
    headers['Last-Event-ID'] = lastId;
  }
  const response = await fetch(path, { headers, signal, cache: 'no-store' });
  if (!response.ok || !response.body) {
    throw new Error(`Live updates: HTTP ${response.status}`);
  }
  let last = lastId;
  const parser = createParser({
    onEvent(message: EventSourceMessage) {
      if (message.id) {
        last = message.id;
        remember(message.id);
      }
      hear({ event: message.event ?? 'message', data: parsed(message.data) });
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return last;
    }
    parser.feed(value);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
