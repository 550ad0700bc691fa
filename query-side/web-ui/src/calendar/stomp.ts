const NUL = String.fromCharCode(0);

/** What of a STOMP frame is of use here; bodies are not. */
export interface Frame {
  command: string;
  headers: Record<string, string>;
}

export function frame(command: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  return `${[command, ...lines].join('\n')}\n\n${NUL}`;
}

/** A frame as it came. A heartbeat, which is a line alone, has no command. */
export function parsed(text: string): Frame {
  const [head = ''] = text.replace(/^[\r\n]+/, '').split(/\r?\n\r?\n/, 1);
  const [command = '', ...lines] = head.split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
  return { command, headers: Object.fromEntries(headers) };
}
