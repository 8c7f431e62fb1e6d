import { createContext, use } from 'react';
import type { MeAnswer } from '../../shared/contract/answers/people-answers.ts';
import { includes, type Role } from '../../shared/contract/roles.ts';
import type { Api } from './api/connect-api.ts';
import type { DateFormat } from './date-format.ts';

/** Where somebody works: the clinic, their role there, and how the API is reached. */
export type ClinicContext = {
  api: Api;
  me: MeAnswer;
  clinic: string;
  role: Role;
  /** Path of the clinic's staff API: `/v1/staff/alba`. */
  staffPath: string;
  dates: DateFormat;
  /** Where the clinic is (ISO 3166); undefined until it is known. */
  country: string | undefined;
  signOut: () => void;
};

const Context = createContext<ClinicContext | undefined>(undefined);

/** Gives the clinic to everything below it. */
export const ClinicProvider = Context;

/** The clinic. Throws where there is none, which no page does. */
export const useClinicContext = (): ClinicContext => {
  const context = use(Context);
  if (!context) throw new Error('No clinic is given here.');
  return context;
};

/** Whether the person's role includes what a least role may do. The API decides; this spares people the refusal. */
export const useHasRole = (least: Role): boolean => includes(useClinicContext().role, least);
