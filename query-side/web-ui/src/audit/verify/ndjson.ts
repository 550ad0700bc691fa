/** The values of a stream of JSON lines, each as soon as its line is whole. */
export async function* linesOf<T>(bytes: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines.filter((it) => it.trim())) {
        yield JSON.parse(line) as T;
      }
      if (done) {
        return;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
