/** 上限 of this package. Over one is `limit/exceeded`, before any work is done. */
export const playbookLimits = {
  /** Phases of one campaign. */
  phases: 50,
  /** Tasks of one campaign. */
  tasks: 200,
  /** Conditions within each other. */
  conditionDepth: 32,
  /** Causes of one diagnosis tree, whatever their depth. */
  causes: 1_000,
  /** Causes under each other. */
  causeDepth: 20,
  /** Items of one scorecard. */
  scorecardItems: 50,
  /** Entries, scripts or tools that one search looks through. */
  searchEntries: 100_000,
  /** Characters of everything that is searched. */
  searchText: 20_000_000,
  /** Characters of one search. */
  query: 1_000,
  /** Items of one list that a checker looks at. */
  listItems: 100_000,
  /** Steps of one SOP. */
  sopSteps: 10_000,
  /** Ids that the steps of one SOP wait for or lead to, in all. */
  sopEdges: 100_000,
  /** Values of one playbook, in all: texts, numbers, objects. */
  playbookParts: 2_000_000,
  /** Characters of one text of a playbook. */
  textLength: 100_000,
  /** Fields of one object of a playbook. */
  fields: 1_000,
  /** Levels of two playbooks that are compared. */
  diffDepth: 100,
  /** Changes of all overlays that are applied at once. */
  overlayChanges: 100_000,
  /** Conditions of one condition, in all. */
  conditionParts: 10_000,
  /** Levels of one definition. */
  definitionDepth: 64,
  /** Characters of one definition as JSON. */
  definitionText: 20_000_000,
  /** Facts that one run knows. */
  runFacts: 1_000,
  /** Pauses of one run; core reckons with as many. */
  runPauses: 1_000,
  /** Events of one log. */
  runEvents: 1_000_000,
  /** Characters of one text that an event hands in. */
  eventText: 10_000,
  /** Roles of whoever does something. */
  actorRoles: 100,
  /** Working days of one step or campaign task: so many always fit into the days that a calendar walks. */
  stepWorkdays: 2_000,
  /** Tasks of one schedule. */
  scheduleTasks: 10_000,
  /** Links between the tasks of one schedule. */
  scheduleLinks: 100_000,
  /** Tasks times runs of one simulation. */
  simulatedTasks: 10_000_000,
  /** Days or slots that one planner makes out. */
  plannedDays: 10_000,
  /** Promotions of one calendar, or on one side of a comparison. */
  promotions: 1_000,
  /** Reports that are held against each other. */
  reports: 1_000,
  /** Products of one live show. */
  liveProducts: 1_000,
} as const;
