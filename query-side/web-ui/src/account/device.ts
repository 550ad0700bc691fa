const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const named = (client: string, names: [RegExp, string][]) => names.find(([sign]) => sign.test(client))?.[1];

/** The browser that calls itself so; they all claim to be each other, so the order counts. */
export function browserOf(client: string): string | undefined {
  return named(client, BROWSERS);
}

export function systemOf(client: string): string | undefined {
  return named(client, SYSTEMS);
}
