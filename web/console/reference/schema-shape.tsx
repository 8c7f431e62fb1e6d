import type { JsonSchema } from '../api/api-document.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { withNodes } from '../texts/with-nodes.ts';
import styles from './reference.module.css';
import { referredName, typeWords } from './type-words.ts';

/** The object that a schema is about, directly or as the entry of a list. */
const membersOf = (schema: JsonSchema): JsonSchema | undefined =>
  schema.properties ? schema : schema.items ? membersOf(schema.items) : undefined;

const TypeOf = ({ schema }: { schema: JsonSchema }) => {
  const name = referredName(schema) ?? (schema.items && referredName(schema.items));
  const words = typeWords(schema, usePageTexts().reference.types);
  return name ? <a href={`#shape-${name}`}>{words}</a> : words;
};

/** A schema as a list of its members, nested as they are. */
export const SchemaShape = ({ schema }: { schema: JsonSchema }) => {
  const { reference: texts } = usePageTexts();
  const members = membersOf(schema);
  if (!members?.properties) {
    return (
      <p className={styles.text}>
        <TypeOf schema={schema} />
      </p>
    );
  }
  const { properties, required = [] } = members;
  return (
    <ul className={styles.shape}>
      {Object.entries(properties).map(([name, member]) => (
        <li key={name}>
          <code>{name}</code>{' '}
          <span className={styles.soft}>
            {withNodes(required.includes(name) ? '{what}' : texts.optional, {
              what: membersOf(member) ? (
                typeWords({ ...member, items: member.items && { type: 'object' } }, texts.types)
              ) : (
                <TypeOf schema={member} />
              ),
            })}
          </span>
          {member.description && <p>{member.description}</p>}
          {membersOf(member) && <SchemaShape schema={member} />}
        </li>
      ))}
    </ul>
  );
};
