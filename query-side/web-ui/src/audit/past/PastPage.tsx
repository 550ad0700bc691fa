import { useParams } from 'wouter';
import { NotFound } from '../../app/NotFound';
import { PastOf } from './PastOf';
import { placeOf, subjectOf } from './subject';

/** The past of what the address names. */
export default function PastPage() {
  const { kind, id, date } = useParams<{ kind: string; id: string; date?: string }>();
  const subject = subjectOf(kind, id, date);
  return subject ? <PastOf key={placeOf(subject)} subject={subject} /> : <NotFound />;
}
