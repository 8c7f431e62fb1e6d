import { usePageTexts } from '../texts/use-texts.ts';
import styles from './reference.module.css';
import type { ApiRoute } from './routes-of.ts';

/** All routes at a glance. */
export const RouteList = ({ routes }: { routes: readonly ApiRoute[] }) => {
  const { reference: texts } = usePageTexts();
  return (
    <nav aria-label={texts.routes} className={styles.routes}>
      <ul>
        {routes.map(({ method, path, operation }) => (
          <li key={operation.operationId}>
            <a href={`#${operation.operationId}`}>
              <span className={styles.method}>{method}</span>
              <code>{path}</code>
            </a>
          </li>
        ))}
        <li>
          <a href="#shapes">{texts.shapes}</a>
        </li>
      </ul>
    </nav>
  );
};
