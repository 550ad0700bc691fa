import { CONSISTENCY, haveWritten } from '../../api/client';
import { Problem } from '../../api/problem';
import { token } from '../../api/token';

interface Sending {
  record: string;
  file: File;
  /** The same for the same file, so that a second attempt attaches nothing twice. */
  key: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Sends a report and tells how far it is, which only the older way of asking can. */
export async function send({ record, file, key, signal, onProgress }: Sending): Promise<void> {
  const bearer = await token();
  const body = new FormData();
  body.append('file', file);
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/medical-records/${record}/report`);
    request.setRequestHeader('Idempotency-Key', key);
    if (bearer) {
      request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) {
        haveWritten(request.getResponseHeader(CONSISTENCY));
        resolve();
      } else {
        reject(problemIn(request));
      }
    };
    request.onerror = () => reject(Problem.offline());
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function problemIn(request: XMLHttpRequest): Problem {
  let body = {};
  try {
    body = JSON.parse(request.responseText) as object;
  } catch {
    // nothing that could be read: the status has to do
  }
  return new Problem(request.status, body, request.getResponseHeader('Retry-After'));
}
