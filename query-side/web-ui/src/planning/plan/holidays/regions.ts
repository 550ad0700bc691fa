/** Stands for keeping nobody's holidays. */
export const NO_REGION = 'none';

/** Countries to choose from, by ISO 3166 code. What is known of whom is for the platform to say. */
export const COUNTRIES = (
  'ad ae al ar at au ba be bg bm bo br by ca ch cl co cr cu cy cz de dj dk ec ee eg es fi fr gb ge gi gr hk hr hu ie im is it je jp kz li lt lu lv ' +
  'ma mc md me mk mt mu mx ng ni nl no nz pa pe pl pt py ro rs ru sa se sg si sk sm tr ua us uy va ve vg xk za'
).split(' ');

/** The region as the platform has it: us-ma, or empty for none. */
export function regionOf(country: string, part: string): string {
  const code = part.trim().toLowerCase();
  const within = code.startsWith(`${country}-`) ? code.slice(country.length + 1) : code;
  return country === NO_REGION ? '' : [country, within].filter(Boolean).join('-');
}
