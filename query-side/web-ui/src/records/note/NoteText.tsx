import css from '../records.module.css';
import { isHeading } from './headings';

/** What was written, with its headings seen as such. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className={css.text} dir="auto">
      {linesOf(text).map((line, at) =>
        isHeading(line) ? (
          <strong key={at} className={css.heading}>
            {line.slice(0, -1)}
          </strong>
        ) : (
          <span key={at}>{`${line}\n`}</span>
        ),
      )}
    </div>
  );
}

/** The lines of a text; an empty one before a heading is the heading's own room. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line, at) => line !== '' || !isHeading(lines[at + 1] ?? ''));
}
