import { Fragment } from 'react';
import type { ApiDocument } from '../api/api-document.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { OperationPart } from './operation-part.tsx';
import styles from './reference.module.css';
import { RouteList } from './route-list.tsx';
import { routesOf } from './routes-of.ts';
import { SchemaShape } from './schema-shape.tsx';

/** Everything of the API: routes by who may call them, then the shapes that they have in common. */
export const ReferenceBody = ({ description }: { description: ApiDocument }) => {
  const { reference: texts } = usePageTexts();
  const routes = routesOf(description);
  return (
    <>
      <header className={styles.head}>
        <p className={styles.brand}>Suitably</p>
        <h1>{texts.heading}</h1>
        <p className={styles.text} lang="en">
          {description.info.description?.replaceAll('`', '')}
        </p>
        <p>
          <a href="/v1/openapi.json">{texts.openApi}</a>
        </p>
      </header>
      <RouteList routes={routes} />
      <div className={styles.parts}>
        {description.tags.map(({ name, description: about }) => (
          <Fragment key={name}>
            <h2 className={styles.group} lang="en">
              {name} <span>{about}</span>
            </h2>
            {routes
              .filter(({ operation }) => operation.tags.includes(name))
              .map((route) => (
                <OperationPart key={route.operation.operationId} {...route} />
              ))}
          </Fragment>
        ))}
        <h2 className={styles.group} id="shapes">
          {texts.shapes} <span>{texts.shapesAbout}</span>
        </h2>
        {Object.entries(description.components.schemas).map(([name, schema]) => (
          <section key={name} id={`shape-${name}`} className={styles.part} aria-labelledby={`shape-${name}-title`}>
            <h3 id={`shape-${name}-title`}>{name}</h3>
            <SchemaShape schema={schema} />
          </section>
        ))}
      </div>
    </>
  );
};
