import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { DeskScreen } from '../features/desk/DeskScreen'
import { NotFound } from './NotFound'
import { Shell } from './Shell'
import { Failed } from '../ui/States'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const lists = ['mine', 'pod', 'waiting'] as const
const kinds = ['FEELING', 'PROMISE', 'ASKED_AGAIN'] as const
const pick = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value)

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk', replace: true })
  },
})
const desk = createRoute({
  getParentRoute: () => shell,
  path: '/desk',
  validateSearch: (search): { list?: (typeof lists)[number] } => ({ list: pick(lists, search.list) }),
  component: DeskScreen,
})
const conversation = createRoute({
  getParentRoute: () => shell,
  path: '/desk/$conversation',
  validateSearch: (search): { list?: (typeof lists)[number] } => ({ list: pick(lists, search.list) }),
  component: DeskScreen,
})
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('../features/people/PeopleScreen'), 'PeopleScreen'),
})
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('../features/people/PersonScreen'), 'PersonScreen'),
})
const trace = createRoute({
  getParentRoute: () => shell,
  path: '/events/$event',
  component: lazyRouteComponent(() => import('../features/trace/TraceScreen'), 'TraceScreen'),
})
const learning = createRoute({
  getParentRoute: () => shell,
  path: '/learning',
  component: lazyRouteComponent(() => import('../features/learning/HoldOutScreen'), 'HoldOutScreen'),
})
const queue = createRoute({
  getParentRoute: () => shell,
  path: '/learning/queue',
  component: lazyRouteComponent(() => import('../features/learning/QueueScreen'), 'QueueScreen'),
})
const missed = createRoute({
  getParentRoute: () => shell,
  path: '/learning/missed',
  validateSearch: (search): { kind?: (typeof kinds)[number] } => ({ kind: pick(kinds, search.kind) }),
  component: lazyRouteComponent(() => import('../features/learning/MissedScreen'), 'MissedScreen'),
})
const macros = createRoute({
  getParentRoute: () => shell,
  path: '/learning/macros',
  component: lazyRouteComponent(() => import('../features/learning/MacrosScreen'), 'MacrosScreen'),
})
const language = createRoute({
  getParentRoute: () => shell,
  path: '/learning/language',
  component: lazyRouteComponent(() => import('../features/learning/LanguageScreen'), 'LanguageScreen'),
})
const playbooks = createRoute({
  getParentRoute: () => shell,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('../features/playbooks/PlaybooksScreen'), 'PlaybooksScreen'),
})
const playbook = createRoute({
  getParentRoute: () => shell,
  path: '/playbooks/$playbook',
  component: lazyRouteComponent(() => import('../features/playbooks/PlaybookScreen'), 'PlaybookScreen'),
})
const article = createRoute({
  getParentRoute: () => shell,
  path: '/knowledge/$article',
  component: lazyRouteComponent(() => import('../features/knowledge/ArticleScreen'), 'ArticleScreen'),
})
const nextBest = createRoute({
  getParentRoute: () => shell,
  path: '/learning/next-best',
  component: lazyRouteComponent(() => import('../features/learning/NextBestScreen'), 'NextBestScreen'),
})
const short = (value: unknown) => (typeof value === 'string' && value.length <= 100 ? text(value) : undefined)
const recoveries = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries',
  validateSearch: (search): { owner?: string; step?: string; found?: string; due?: string } => ({
    owner: short(search.owner),
    step: short(search.step),
    found: short(search.found),
    due: short(search.due),
  }),
  component: lazyRouteComponent(() => import('../features/recovery/RecoveriesScreen'), 'RecoveriesScreen'),
})
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries/incidents',
  component: lazyRouteComponent(() => import('../features/recovery/IncidentsScreen'), 'IncidentsScreen'),
})
const newIncident = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries/incidents/new',
  component: lazyRouteComponent(() => import('../features/recovery/NewIncidentScreen'), 'NewIncidentScreen'),
})
const incident = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries/incidents/$incident',
  component: lazyRouteComponent(() => import('../features/recovery/IncidentScreen'), 'IncidentScreen'),
})
const worth = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries/worth',
  component: lazyRouteComponent(() => import('../features/recovery/WorthScreen'), 'WorthScreen'),
})
const recovery = createRoute({
  getParentRoute: () => shell,
  path: '/recoveries/$recovery',
  component: lazyRouteComponent(() => import('../features/recovery/RecoveryScreen'), 'RecoveryScreen'),
})
/** The customer's own page stands outside of the shell: no session, no menu, nothing of the desk. */
const know = createRoute({
  getParentRoute: () => root,
  path: '/know/$token',
  component: lazyRouteComponent(() => import('../features/know/KnowScreen'), 'KnowScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    know,
    shell.addChildren([desk, conversation, people, person, trace, learning, queue, missed, macros, language, playbooks, playbook, article, nextBest, recoveries, incidents, newIncident, incident, worth, recovery]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failed error={error as Error} retry={reset} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
