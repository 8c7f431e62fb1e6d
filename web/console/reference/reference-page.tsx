import { useQuery } from '@tanstack/react-query';
import type { ApiTexts } from '../../../shared/texts/en/console/api.ts';
import { type ApiDocument, apiDocument } from '../api/api-document.ts';
import { readProblem } from '../api/read-problem.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './reference.module.css';
import { ReferenceBody } from './reference-body.tsx';

const readDocument = async (apiUrl: string, texts: ApiTexts, signal: AbortSignal): Promise<ApiDocument> => {
  const response = await fetch(`${apiUrl}/v1/openapi.json`, { signal, credentials: 'omit' });
  if (!response.ok) throw await readProblem(response, texts);
  return apiDocument.parse(await response.json());
};

/** The API for people who write programs, made of the description that the API gives of itself. */
export default function ReferencePage({ apiUrl }: { apiUrl: string }) {
  const texts = usePageTexts();
  useTitle(texts.reference.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['api-document'],
    queryFn: ({ signal }) => readDocument(apiUrl, texts.api, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <main className={styles.page}>
      {error && <Failure isPage error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      {data && <ReferenceBody description={data} />}
    </main>
  );
}
