import { HERE } from '../../i18n/format';
import { CHANNELS, type ContactPreferences, type Purpose } from '../../api/reach';

/** What the form holds of it. */
export interface Choice {
  channels: ContactPreferences['channels'];
  isQuiet: boolean;
  from: string;
  to: string;
  zone: string;
}

const USUAL = { from: '21:00', to: '08:00' };

export function choiceOf({ channels, quiet, zone }: ContactPreferences): Choice {
  const { from, to } = quiet ?? USUAL;
  return { channels, isQuiet: quiet !== null && quiet !== undefined, from: minutes(from), to: minutes(to), zone: zone ?? '' };
}

export function preferencesOf({ channels, isQuiet, from, to, zone }: Choice): ContactPreferences {
  return { channels, quiet: isQuiet ? { from, to } : null, zone: zone.trim() || null };
}

/** The same with that purpose's channels, in the platform's order. */
export function withChannels(choice: Choice, purpose: Purpose, wanted: string[]): Choice {
  return { ...choice, channels: { ...choice.channels, [purpose]: CHANNELS.filter((it) => wanted.includes(it)) } };
}

/** The same with quiet hours, which are by some clock: the one of this device, where none was named. */
export function turned(choice: Choice, isQuiet: boolean): Choice {
  return { ...choice, isQuiet, zone: choice.zone || (isQuiet ? HERE : '') };
}

/** Quiet hours that begin when they end would be none, or all. */
export function isWhole({ isQuiet, from, to }: Choice): boolean {
  return !isQuiet || (from !== '' && to !== '' && from !== to);
}

/** A time without the seconds that some platforms tell. */
function minutes(time: string): string {
  return time.slice(0, 5);
}
