/** A file's name with all its letters where it was told so (RFC 6266), or else the plain one. */
export function nameIn(disposition: string): string | undefined {
  const whole = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  return whole ? decodeURIComponent(whole) : /filename="?([^";]+)/.exec(disposition)?.[1];
}
