import { Button } from '@mantine/core';
import { CircleOff, CloudOff, EyeOff, Lock, SearchX, TriangleAlert } from 'lucide-react';
import type { ProblemName } from '../../../shared/contract/expected-error.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { Notice } from './notice.tsx';

const known: Partial<Record<ProblemName, { icon: typeof Lock; title: string }>> = {
  forbidden: { icon: Lock, title: 'Your role does not include this' },
  'not-found': { icon: SearchX, title: 'There is nothing here' },
  unauthenticated: { icon: Lock, title: 'Your session has ended' },
  gone: { icon: EyeOff, title: 'No longer here' },
  unavailable: { icon: CloudOff, title: 'The server cannot be reached' },
  'rate-limited': { icon: CircleOff, title: 'Too many requests' },
};

const unknown = { icon: TriangleAlert, title: 'This could not be shown' };

const sentence = (error: Error): string => {
  if (!(error instanceof ApiProblem))
    return 'This page does not match the server, which may be newer. Please load the page again.';
  const wait = error.details.retryAfter;
  return wait ? `${error.message} Try again in ${wait} seconds.` : error.message;
};

type Props = { error: Error; onRetry?: () => void; isPage?: boolean };

/** Why something could not be read, in the person's words, with another try where one may help. */
export const Failure = ({ error, onRetry, isPage }: Props) => {
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const { icon, title } = (problem && known[problem]) || unknown;
  const isFinal =
    problem === 'forbidden' || problem === 'unauthenticated' || problem === 'gone' || problem === 'not-found';
  return (
    <Notice icon={icon} title={title} isPage={isPage}>
      <p>{sentence(error)}</p>
      {onRetry && !isFinal && (
        <Button variant="default" mt="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  );
};
