/** The look of the page: system fonts, light and dark, from a phone to a wide screen. */
export const css = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5d6878; --line: #e3e7ee; --paper: #fff; --back: #f5f6f9; --main: #c8442d; --second: #2f6fb0; --third: #d9902f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf1; --soft: #9aa5b5; --line: #2d3542; --paper: #1b212b; --back: #12161d; --main: #ef7259; --second: #6aa9e9; --third: #e9b261; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.6 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { margin: 0; font-size: 28px; } header p { margin: 4px 0 20px; color: var(--soft); overflow-wrap: anywhere; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; margin: 0 0 16px; }
h2 { margin: 0 0 12px; font-size: 17px; }
.note { margin: 6px 0; color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid var(--line); }
.steps { margin: 0; padding-left: 22px; } .steps li::marker { color: var(--main); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(176px, 1fr)); gap: 12px; margin: 0; }
.figures div { border-left: 3px solid var(--main); padding: 2px 0 2px 10px; min-width: 0; }
dt { color: var(--soft); font-size: 13px; } dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
th, td { padding: 6px 10px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; } thead th { color: var(--soft); font-weight: 500; }
.heat { width: auto; min-width: min(100%, 560px); border-collapse: separate; border-spacing: 3px; } .heat th { border: 0; font-weight: 500; color: var(--soft); }
.heat td { border: 0; border-radius: 6px; text-align: center; background: color-mix(in srgb, var(--main) var(--heat), transparent); } .heat td.dark { color: #fff; }
.bars { position: relative; height: 240px; margin: 8px 0 28px 76px; }
.bars svg { position: absolute; inset: 0; width: 100%; height: 100%; fill: var(--main); } .bars rect:hover { fill: var(--second); }
.bars .line { position: absolute; left: 0; right: 0; border-top: 1px solid var(--line); } .bars .line span { position: absolute; right: 100%; transform: translateY(-55%); padding-right: 8px; color: var(--soft); font-size: 12px; white-space: nowrap; }
.bars .months span { position: absolute; top: 100%; padding-top: 4px; color: var(--soft); font-size: 12px; white-space: nowrap; }
.titles { margin: 8px 0 0; padding-left: 28px; } .titles > li { margin-bottom: 10px; overflow-wrap: anywhere; } .titles ul { margin: 2px 0 0; padding-left: 18px; color: var(--soft); font-size: 13px; }
.titles .error::marker { color: var(--main); } mark { background: color-mix(in srgb, var(--main) 26%, transparent); color: inherit; border-radius: 3px; padding: 0 1px; }
.gantt { list-style: none; margin: 0; padding: 0; } .gantt li { display: grid; grid-template-columns: 230px 104px 1fr; gap: 8px; align-items: center; padding: 3px 0; border-bottom: 1px solid var(--line); }
.gantt .label { min-width: 0; } .gantt small, .gantt .dates { color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.gantt .track { position: relative; height: 16px; } .gantt i { position: absolute; height: 100%; min-width: 4px; border-radius: 4px; background: var(--second); }
.gantt .preparation i { background: var(--third); } .gantt .phase i { background: var(--main); }
footer { color: var(--soft); font-size: 13px; }
@media (max-width: 640px) {
  main { padding: 16px 10px 32px; } section { padding: 14px 12px; } .figures { grid-template-columns: repeat(2, 1fr); } dd { font-size: 16px; }
  th, td { padding: 6px 7px; font-size: 13px; } .bars { height: 190px; margin-left: 62px; } .bars .line span { font-size: 11px; padding-right: 5px; } .bars .months span:nth-child(even) { display: none; }
  .gantt li { grid-template-columns: 1fr auto; gap: 0 8px; } .gantt .track { grid-column: 1 / -1; height: 12px; }
}
`;
