import { Link, useLocation, useSearchParams } from 'wouter';
import css from './planning.module.css';

interface Choice {
  /** The parameter of the address that says which one is shown. */
  parameter: string;
  label: string;
  chosen: string;
  sections: { value: string; name: string }[];
}

/** The parts of a screen, each under its own address. */
export function Sections({ parameter, label, chosen, sections }: Choice) {
  const [location] = useLocation();
  const [params] = useSearchParams();
  const hrefOf = (value: string) => {
    const next = new URLSearchParams(params);
    next.set(parameter, value);
    return `${location}?${next}`;
  };
  return (
    <nav className={css.sections} aria-label={label}>
      {sections.map(({ value, name }) => (
        <Link
          key={value}
          href={hrefOf(value)}
          className={css.section ?? ''}
          {...(value === chosen ? { 'aria-current': 'true' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
