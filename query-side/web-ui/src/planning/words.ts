/** The parts of an address that are known, on one line. */
export function addressLine(address: { [part: string]: string | null | undefined } | null | undefined): string {
  const { line, city, state, postal_code: code, country } = address ?? {};
  const region = [state, code].filter(Boolean).join(' ');
  return [line, city, region, country].filter(Boolean).join(', ');
}

/** The entries of a field in which several are separated by commas. */
export function listOf(text: string): string[] {
  return text
    .split(/[,;،؛\n]/)
    .map((each) => each.trim())
    .filter((each, at, all) => each && all.indexOf(each) === at);
}
