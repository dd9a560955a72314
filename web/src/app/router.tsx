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
const article = createRoute({
  getParentRoute: () => shell,
  path: '/knowledge/$article',
  component: lazyRouteComponent(() => import('../features/knowledge/ArticleScreen'), 'ArticleScreen'),
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
    shell.addChildren([desk, conversation, people, person, trace, learning, queue, missed, macros, language, playbooks, article]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failed error={error as Error} retry={reset} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
