import { slicesOf } from './lines';

/** The types that are taken in, in the order in which they need each other. */
export const TYPES = [
  'Organization',
  'Location',
  'Practitioner',
  'PractitionerRole',
  'Patient',
  'AllergyIntolerance',
  'Condition',
] as const;

export type ResourceType = (typeof TYPES)[number];

/** What a file's lines are of: as its first line says, or by its name where that line says nothing. */
export async function typeIn(file: File): Promise<string | undefined> {
  const first = await firstLine(file).catch(() => '');
  return resourceTypeOf(first) ?? /^[A-Z][A-Za-z]+/.exec(file.name)?.[0];
}

export function isTakenIn(type: string | undefined): type is ResourceType {
  return (TYPES as readonly (string | undefined)[]).includes(type);
}

export function orderOf(type: string | undefined): number {
  return isTakenIn(type) ? TYPES.indexOf(type) : TYPES.length;
}

async function firstLine(file: File): Promise<string> {
  for await (const slice of slicesOf(file)) {
    const line = new TextDecoder().decode(slice.text).split('\n').find((each) => each.trim());
    if (line) {
      return line;
    }
  }
  return '';
}

function resourceTypeOf(line: string): string | undefined {
  try {
    const resource: unknown = JSON.parse(line);
    const type = resource && typeof resource === 'object' && 'resourceType' in resource ? resource.resourceType : undefined;
    return typeof type === 'string' ? type : undefined;
  } catch {
    return undefined;
  }
}
