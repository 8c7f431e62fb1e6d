import { Button } from '@mantine/core';
import { CircleOff, CloudOff, EyeOff, Lock, SearchX, TriangleAlert } from 'lucide-react';
import type { ProblemName } from '../../../shared/contract/expected-error.ts';
import { counted } from '../../../shared/texts/filled.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { Texts } from '../texts/load-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Notice } from './notice.tsx';

type FailureName = keyof Texts['components']['failure'];

const known: Partial<Record<ProblemName, { icon: typeof Lock; title: Exclude<FailureName, 'wait'> }>> = {
  forbidden: { icon: Lock, title: 'forbidden' },
  'not-found': { icon: SearchX, title: 'notFound' },
  unauthenticated: { icon: Lock, title: 'unauthenticated' },
  gone: { icon: EyeOff, title: 'gone' },
  unavailable: { icon: CloudOff, title: 'unavailable' },
  'rate-limited': { icon: CircleOff, title: 'tooMany' },
};

const unknown = { icon: TriangleAlert, title: 'unknown' } as const;

const sentence = (error: Error, { components: { failure }, lang }: Texts): string => {
  if (!(error instanceof ApiProblem)) return failure.drifted;
  const wait = error.details.retryAfter;
  return wait ? `${error.message} ${counted(wait, failure.wait, lang)}` : error.message;
};

type Props = { error: Error; onRetry?: () => void; isPage?: boolean };

/** Why something could not be read, in the person's words, with another try where one may help. */
export const Failure = ({ error, onRetry, isPage }: Props) => {
  const texts = useTexts();
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const { icon, title } = (problem && known[problem]) || unknown;
  const isFinal =
    problem === 'forbidden' || problem === 'unauthenticated' || problem === 'gone' || problem === 'not-found';
  return (
    <Notice icon={icon} title={texts.components.failure[title]} isPage={isPage}>
      <p>{sentence(error, texts)}</p>
      {onRetry && !isFinal && (
        <Button variant="default" mt="sm" onClick={onRetry}>
          {texts.components.tryAgain}
        </Button>
      )}
    </Notice>
  );
};
