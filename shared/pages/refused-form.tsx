/**
 * A form that was refused, given back: what is wrong is named and can be corrected here, everything else that was typed
 * travels along and is not asked again. Where nothing is wrong with it, it can be sent as it is, later.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { catalogueOf } from '../screening/published/published-catalogue.ts';
import type { Treatment } from '../screening/published/treatments.ts';
import { type Questionnaire, questionnaire } from '../screening/questionnaire.ts';
import { filled } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { fieldId } from './form-field.tsx';
import { GroupTick, Hidden } from './form-parts.tsx';
import { formTargetsOf, page, type RenderedPage } from './page.tsx';
import { problemPage, WayToClinic } from './problem-page.tsx';
import type { Fields } from './question-field.tsx';
import { type Fault, type FieldError, faultsOf } from './refused-field.tsx';
import { unreadPost } from './unread-post.tsx';

type Problem = {
  type: string;
  title: string;
  detail: string;
  traceId: string;
  errors?: readonly FieldError[];
};

/** Another form came under its key before. */
const isOfAnotherForm = ({ type }: Pick<Problem, 'type'>) => type.endsWith(':idempotency-key-reuse');

type Groups = Questionnaire['groups'];

/**
 * Groups whose "none of these apply" is shown with the questions at fault: in a contradiction the tick may be what has to
 * change, and where questions were left open one tick may answer them all.
 */
const groupsToTick = ({ type }: Problem, faults: readonly Fault[], groups: Groups, fields: Fields): Groups => {
  const ticked = fields.get('noneApply') ?? [];
  const isContradiction = type.endsWith(':consistency');
  const isOpen = ({ shown }: Fault) => !shown.names.some((name) => fields.get(name)?.some((value) => value !== ''));
  return groups.filter(({ key, noneLabel }) => {
    const ofGroup = faults.filter(({ group }) => group === key);
    if (noneLabel === null || ofGroup.length === 0) return false;
    return isContradiction || (!ticked.includes(key) && ofGroup.every(isOpen));
  });
};

/** What travels along: everything that no control on the page stands for. */
const keptFields = ({ type }: Problem, fields: Fields, faults: readonly Fault[], ticks: Groups): Fields => {
  // A key that was used for something else would refuse this form for ever: it is sent again as something new.
  const usedUp = isOfAnotherForm({ type }) ? ['idempotencyKey'] : [];
  const shown = new Set([...faults.flatMap((fault) => fault.shown.names), ...usedUp]);
  const groups = new Set(ticks.map(({ key }) => key));
  return new Map(
    [...fields].map(([name, values]) => [
      name,
      values.filter((value) => !shown.has(name) && !(name === 'noneApply' && groups.has(value))),
    ]),
  );
};

/** A question keeps its mark, any other label leads on with a colon. */
const leading = (label: string): string => label.replace(/[.:]?(?<![?؟])$/, ':');

const Summary = ({ problem, faults }: { problem: Problem; faults: readonly Fault[] }) => (
  // biome-ignore lint/a11y/noAutofocus: what went wrong is what the page is about
  <div className="summary" role="alert" tabIndex={-1} autoFocus>
    <h2>{problem.detail}</h2>
    <ul hidden={faults.length === 0}>
      {faults.map(({ field, errors, shown }) => (
        <li key={field}>
          <a href={`#${fieldId(field)}`}>{`${leading(shown.label)} ${errors.join(' ')}`}</a>
        </li>
      ))}
    </ul>
  </div>
);

type Shown = { problem: Problem; asked: Questionnaire; fields: Fields; clinic: ClinicSettings };

const Refused = ({ problem, asked, fields, clinic }: Shown) => {
  // The form as a whole, such as one with too many fields, has no field to show.
  const errors = (problem.errors ?? []).filter(({ pointer }) => pointer !== '');
  const faults = faultsOf(errors, { asked, fields, clinic });
  const ticks = groupsToTick(problem, faults, asked.groups, fields);
  const ticked = fields.get('noneApply') ?? [];
  const controlsOf = (key: string | undefined) =>
    faults.filter(({ group }) => group === key).map(({ shown }) => shown.control);
  const groups = asked.groups.filter(({ key }) => faults.some(({ group }) => group === key));
  return (
    <>
      <h1>{problem.title}</h1>
      <Summary problem={problem} faults={faults} />
      <form method="post" autoComplete="off">
        <Hidden fields={keptFields(problem, fields, faults, ticks)} />
        {groups.map((group) => (
          <section className="step" key={group.key}>
            <h2>{group.title}</h2>
            {ticks.includes(group) && (
              <GroupTick group={group} lang={asked.lang} isTicked={ticked.includes(group.key)} />
            )}
            {controlsOf(group.key)}
          </section>
        ))}
        <div className="step">{controlsOf(undefined)}</div>
        <p className="nav">
          <button type="submit">{pageTexts(asked.lang).refused.sendAgain}</button>
        </p>
      </form>
      <WayToClinic clinic={clinic} lang={asked.lang} />
    </>
  );
};

/** Problems of the moment: the same form may be taken later. */
const isOfTheMoment = ({ type }: Problem) => /:(?:rate-limited|unavailable|internal)$/.test(type);

/** The form that the post names, as far as it was ever published: what is at fault in it is asked in its words. */
const catalogueIn = (fields: Fields, usual: Treatment, lang: Language) => {
  const [treatment = '', version] = ['treatment', 'ruleSetVersion'].map((name) => fields.get(name)?.[0] || undefined);
  const known = catalogueOf({ treatment, version }, lang) ?? catalogueOf({ treatment }, lang);
  return known ?? catalogueOf({ treatment: usual, version }, lang) ?? catalogueOf({ treatment: usual }, lang);
};

/**
 * The page for a refused form post. Where the form would be refused again and no field can be corrected, it says what went
 * wrong and where else to go; without the clinic, only what went wrong. `origin` is that of the page that sent it.
 */
export const refusedForm = (
  problem: Problem,
  fields: Fields,
  lang: Language,
  settings: ClinicSettings | undefined,
  origin?: string,
): RenderedPage => {
  if (!settings) return problemPage(problem, lang);
  const catalogue = catalogueIn(fields, settings.treatments[0], lang);
  const isWorthSending = problem.errors !== undefined || isOfTheMoment(problem) || isOfAnotherForm(problem);
  if (!catalogue || !isWorthSending || fields.size === 0) return unreadPost(problem, settings, lang, origin);
  const asked = questionnaire(catalogue, settings.device);
  return page({
    title: filled(formTexts(lang).script.wrong, { title: problem.title }),
    lang,
    clinic: settings,
    // After success the browser follows our redirect to the clinic's page, and checks that against this list.
    formTargets: formTargetsOf(settings),
    children: <Refused problem={problem} asked={asked} fields={fields} clinic={settings} />,
  });
};
