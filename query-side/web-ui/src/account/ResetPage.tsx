import { reset } from './api';
import { ChoosePassword } from './ChoosePassword';

/** Where the letter about a forgotten password leads. */
export default function ResetPage() {
  return <ChoosePassword purpose="reset" choose={reset} />;
}
