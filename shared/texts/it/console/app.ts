/*
 * Words of the console in Italian. People are addressed as Lei, and buttons are infinitives or nouns ("Salva" where there is
 * no room for more). The same word is used everywhere:
 *
 * lead, enquiry: richiesta (la persona: paziente; mai "lead") · screening: questionario · to judge, assess: valutare
 * outcome: esito · suitable: nulla in contrario (mai "idoneo" o "indicato") · finding: rilievo · rule: regola · rule set: insieme di regole
 * stricter rules, overlay: regole più severe · sign off: firmare, firma · proposal: proposta
 * clinician: medico · staff: personale · viewer: sola lettura · admin: amministratore · member: utente · colleague: collega
 * to do: da fare · to assign: assegnare · follow-up, call back: richiamare, richiamo · note: nota · step: attività
 * review, decision: decisione · hold, held: trattenere, trattenuta · release: sbloccare · spam: spam
 * adverse event: evento avverso · consent: consenso · withdraw: revocare, revoca · erase: cancellare, cancellazione
 * export: esportare, esportazione · receipt: ricevuta · audit: registro · on record: nel registro
 * settings: impostazioni · sender: mittente · mail: e-mail · saved view: vista salvata · sheet: foglio
 * sign in: accedere · sign out: uscire · session: sessione · dashboard: panoramica · safety: sicurezza
 */
import type { AppTexts } from '../../en/console/app.ts';

export const app: AppTexts = {
  skip: 'Vai alla pagina',
  pages: 'Pagine',
  nav: {
    toDo: 'Da fare',
    leads: 'Richieste',
    dashboard: 'Panoramica',
    rules: 'Regole',
    safety: 'Sicurezza',
    settings: 'Impostazioni',
    members: 'Utenti',
    audit: 'Registro',
  },
  waiting: { one: '{n} in attesa', other: '{n} in attesa' },
  waitingLate: { one: '{n} in attesa, {late} in ritardo', other: '{n} in attesa, di cui {late} in ritardo' },
  menu: {
    clinic: '{clinic} ({role})',
    language: 'Lingua',
    languageFailed: 'La lingua non è stata salvata',
    api: 'Documentazione dell’API',
    signOut: 'Esci',
  },
  noClinic: {
    title: 'Non lavora ancora per nessuna clinica',
    text: 'Ha effettuato l’accesso come {email}. Un amministratore della Sua clinica può aggiungerLa nella pagina Utenti.',
  },
  notHere: { title: 'Non lavora per questa clinica', link: 'Vai alla Sua clinica' },
  noPage: 'Questa pagina non esiste',
  offline:
    'Non c’è connessione. Quello che vede può non essere aggiornato e per ora le modifiche non si possono salvare.',
  sessionEnd: {
    title: 'La sessione è terminata.',
    text: 'Per continuare, acceda di nuovo. Quello che ha scritto su richieste, impostazioni e regole è conservato.',
    signIn: 'Accedi di nuovo',
  },
  unsigned: {
    never: 'Nessun medico della clinica ha firmato le regole.',
    sample: 'La firma è un esempio, che vale solo su un computer di prova.',
    language: 'I testi in questa lingua non sono stati firmati.',
    changed: 'Le regole o i loro testi non sono quelli firmati.',
    over: 'La firma delle regole valeva fino al giorno {day}.',
    overSome: 'La firma delle regole non vale più.',
  },
  rulesStrip: {
    name: 'Regole in vigore',
    link: 'Regole {treatment} {version}',
    unsigned: '{rules}: {why} Nessuna richiesta ottiene un esito migliore di «decide un medico».',
    signed: '{rules}, firmate da {name} ({body} {number}), valide fino al giorno {day}.',
    sample: 'Esempio, non una vera firma.',
  },
};
