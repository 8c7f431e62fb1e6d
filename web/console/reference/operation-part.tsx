import { filled } from '../../../shared/texts/filled.ts';
import type { Content, Parameter } from '../api/api-document.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './reference.module.css';
import type { ApiRoute } from './routes-of.ts';
import { SchemaShape } from './schema-shape.tsx';
import { typeWords } from './type-words.ts';

const Parameters = ({ parameters }: { parameters: readonly Parameter[] }) => {
  const { reference: texts } = usePageTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.parameter}</th>
          <th scope="col">{texts.type}</th>
          <th scope="col">{texts.whatFor}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ in: place, name, required, description, schema }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{typeWords(schema ?? {}, texts.types)}</td>
            <td>
              {required ? filled(texts.required, { place }) : place}
              {description && `. ${description}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Body = ({ content }: { content: Content }) =>
  Object.entries(content).map(([mediaType, { schema, example }]) => (
    <div key={mediaType} className={styles.body}>
      <p>
        <code>{mediaType}</code>
      </p>
      {schema && <SchemaShape schema={schema} />}
      {example !== undefined && <pre className={styles.example}>{JSON.stringify(example, null, 2)}</pre>}
    </div>
  ));

/** One route: what it does, what it takes and what it answers. */
export const OperationPart = ({ method, path, operation }: ApiRoute) => {
  const { reference: texts } = usePageTexts();
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  return (
    <section className={styles.part} id={operationId} aria-labelledby={`${operationId}-title`}>
      <h3 id={`${operationId}-title`}>{summary}</h3>
      <p className={styles.path}>
        <span className={styles.method}>{method}</span> <code>{path}</code>
      </p>
      {description && <p className={styles.text}>{description}</p>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody && (
        <>
          <h4>{texts.body}</h4>
          <Body content={requestBody.content} />
        </>
      )}
      <h4>{texts.answers}</h4>
      <dl className={styles.answers}>
        {Object.entries(responses).map(([status, { description: about, content }]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>
              {about}
              {content && Number(status) < 400 && <Body content={content} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
