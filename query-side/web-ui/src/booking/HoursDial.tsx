import css from './HoursDial.module.css';

const HOURS = Array.from({ length: 13 }, (_, hour) => hour);

/** A day's hours as a rising and setting arc: our mark, for the eye alone. */
export function HoursDial() {
  const now = new Date();
  const passed = Math.min(Math.max((now.getHours() + now.getMinutes() / 60 - 7) / 12, 0), 1);
  return (
    <svg className={css.dial} viewBox="0 0 240 124" aria-hidden focusable="false">
      <path className={css.arc} d="M 20 112 A 100 100 0 0 1 220 112" />
      {HOURS.map((hour) => {
        const inner = at(hour / 12, hour % 3 === 0 ? 82 : 89);
        const outer = at(hour / 12, 100);
        return <line key={hour} className={css.hour} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />;
      })}
      <circle className={css.now} cx={at(passed, 100).x} cy={at(passed, 100).y} r="7" />
    </svg>
  );
}

function at(part: number, radius: number): { x: number; y: number } {
  const angle = Math.PI * (1 - part);
  return { x: round(120 + radius * Math.cos(angle)), y: round(112 - radius * Math.sin(angle)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
