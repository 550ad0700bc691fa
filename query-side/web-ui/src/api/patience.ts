import { token } from './token';

const PAUSES = [400, 800, 1_600, 3_200, 5_000, 8_000, 10_000, 15_000, 15_000];
const AWAY = [502, 503, 504];

let waiting = 0;
const listeners = new Set<() => void>();

/** Whether something waits for a platform that does not answer. */
export function isAway(): boolean {
  return waiting > 0;
}

export function onAway(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

function count(change: number): void {
  waiting += change;
  listeners.forEach((hear) => hear());
}

/**
 * Asks again and again while the platform restarts or the network is lost, for a minute. Nothing is done twice by that:
 * every write carries a key by which the platform knows it.
 */
export async function askPatiently(request: Request): Promise<Response> {
  let away = false;
  try {
    for (let attempt = 0; ; attempt++) {
      const response = await once(request.clone());
      const pause = PAUSES[attempt];
      if ((response && !AWAY.includes(response.status)) || pause === undefined) {
        if (!response) {
          throw new TypeError('The platform did not answer');
        }
        return response;
      }
      if (!away) {
        away = true;
        count(1);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } finally {
    if (away) {
      count(-1);
    }
  }
}

async function once(request: Request): Promise<Response | undefined> {
  const bearer = await token();
  if (bearer) {
    request.headers.set('Authorization', `Bearer ${bearer}`);
  }
  return fetch(request).catch((failure: unknown) => {
    if (request.signal.aborted) {
      throw failure;
    }
    return undefined;
  });
}
