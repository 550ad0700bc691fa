/** What GSM 03.38 has one sign for; the second line counts twice there. */
const ONE = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const TWICE = /[\^{}\\[~\]|€]/g;

/** In how many parts an SMS of that text is sent, each of which is paid for: 160 signs fit one, 70 where a sign is a rarer one. */
export function segments(text: string): number {
  const isPlain = ONE.test(text);
  const length = text.length + (isPlain ? (text.match(TWICE)?.length ?? 0) : 0);
  const [alone, joined] = isPlain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / joined);
}
